import type { Settings } from "./config.ts";

/** Where a command writes: results to `out`, everything about itself to `err`. */
export type Terminal = {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether a person watches what goes to `err`. */
  watched: boolean;
  /** How many characters a line has room for. */
  columns: number;
};

/** A subcommand of `heliograph`. */
export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  usage: string;
  /** Resolves to the exit code. Throws `UsageError` when the arguments are wrong. */
  run: (args: readonly string[], terminal: Terminal, settings: Settings) => Promise<number>;
};

/** Subcommands under one name. */
export type Group = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  commands: readonly Command[];
};

/** What the arguments do wrong, for whoever typed them. */
export class UsageError extends Error {}

/** What a command ends with; `failed` is the mirror's failure, `misused` a wrong call or a fault of ours. */
export const exitCodes = { ok: 0, failed: 1, misused: 2 } as const;

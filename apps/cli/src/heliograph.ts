import { shown } from "@heliograph/core";
import { exitCodes, UsageError, type Command, type Terminal } from "./command.ts";
import { audit } from "./commands/audit.ts";
import { evidence } from "./commands/evidence.ts";
import { probe } from "./commands/probe.ts";
import { verify } from "./commands/verify.ts";
import type { Settings } from "./config.ts";
import { describe } from "./options.ts";
import { version } from "./version.ts";

const commands: readonly Command[] = [probe, verify, audit, evidence];

const usage = `Heliograph watches software mirrors.

Usage: heliograph <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

  --help      this text, or after a command the command's
  --version   the version
`;

/** Runs the command that the arguments name; resolves to the exit code. */
export async function heliograph(
  args: readonly string[],
  terminal: Terminal,
  settings: Settings,
): Promise<number> {
  const [name = "", ...rest] = args;
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return runCommand(command, rest, terminal, settings);
  if (name === "--version") {
    terminal.out(`${version}\n`);
    return exitCodes.ok;
  }
  if (isHelp(name)) {
    terminal.out(usage);
    return exitCodes.ok;
  }
  terminal.err(name === "" ? usage : `heliograph: no command ${shown(name)}\n\n${usage}`);
  return exitCodes.misused;
}

async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
  settings: Settings,
): Promise<number> {
  if (args.some(isHelp)) {
    terminal.out(command.usage);
    return exitCodes.ok;
  }
  try {
    return await command.run(args, terminal, settings);
  } catch (error) {
    const advice =
      error instanceof UsageError ? `See heliograph ${command.name} --help` : "This is a fault of ours";
    terminal.err(`heliograph ${command.name}: ${shown(describe(error))}\n${advice}\n`);
    return exitCodes.misused;
  }
}

const isHelp = (argument: string) => argument === "--help" || argument === "-h";

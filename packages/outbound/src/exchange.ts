import type { HeaderList } from "./header-list.ts";
import type { Limits } from "./limits.ts";
import type { Target } from "./target.ts";

/** One question on one connection. */
export type Question = {
  target: Target;
  /** Names in small letters, without `host`. */
  headers: Readonly<Record<string, string>>;
  bodyLimitBytes: number;
  /** Whether the head alone is wanted: of a redirect that will be followed. */
  headSuffices: (status: number) => boolean;
  limits: Limits;
};

/** What came back, its content coding not yet undone. */
export type Reply = { httpVersion: string; status: number; headers: HeaderList; body: Buffer };

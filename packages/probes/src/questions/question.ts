import { MirrorFailure, type Canary } from "@heliograph/core";

/** What to ask an address for to see whether it answers as what it is. */
export type Question = {
  /** Under the base URL, without a leading slash. */
  path: (canary: Canary) => string;
  bodyLimitBytes: number;
  /** Throws `MirrorFailure` (`content_invalid`) when the body is no answer to this. */
  check: (body: Buffer, canary: Canary) => void;
};

/** The failure of a body that is not what it should be. */
export const invalid = (why: string) => new MirrorFailure("content_invalid", why);

/** Reads a JSON object. Throws `content_invalid`. */
export function readObject(text: string): object {
  const value = parse(text);
  if (typeof value !== "object" || value === null) throw invalid("the answer is not a JSON object");
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { noteLimit } from "@heliograph/core";
import { escapePath, escapeVersion } from "@heliograph/goproxy";
import type { ModuleVersion } from "../memory/mirror-memory.ts";

/** Where the record of a version is looked up, below the address of a checksum database. */
export const lookupPath = ({ module, version }: ModuleVersion) =>
  `lookup/${escapePath(module)}@${escapeVersion(version)}`;

const headLimitBytes = 1_000_000;
const tileLimitBytes = 16 * 1_024;

/**
 * Most bytes of an answer. The head in a lookup may be the next to be trusted, which all others are held against: it must be
 * short enough to travel. A tile has half of its limit at most, so that a longer one is seen to be.
 */
export function answerLimitBytes(path: string): number {
  if (path.startsWith("lookup/")) return noteLimit;
  return path.startsWith("tile/") ? tileLimitBytes : headLimitBytes;
}

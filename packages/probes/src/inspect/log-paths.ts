import { escapePath, escapeVersion } from "@heliograph/goproxy";
import type { ModuleVersion } from "../memory/mirror-memory.ts";

/** Where the record of a version is looked up, below the address of a checksum database. */
export const lookupPath = ({ module, version }: ModuleVersion) =>
  `lookup/${escapePath(module)}@${escapeVersion(version)}`;

const noteLimitBytes = 1_000_000;
const lookupLimitBytes = 64 * 1_024;
const tileLimitBytes = 16 * 1_024;

/** Most bytes of an answer; a tile has half of its limit at most, so that a longer one is seen to be. */
export function answerLimitBytes(path: string): number {
  if (path.startsWith("lookup/")) return lookupLimitBytes;
  return path.startsWith("tile/") ? tileLimitBytes : noteLimitBytes;
}

import type { Canary } from "@heliograph/core";
import { canonicalVersion, checkPathVersion, NameError } from "@heliograph/goproxy";
import type { ModuleVersion } from "../memory/mirror-memory.ts";

/** How a version is chosen beside the newest one, in turn. */
const ways = ["oldest", "random", "biggest"] as const;
type Way = (typeof ways)[number];

/** Longest version that is asked for. */
const versionLimit = 128;

/** What a run's turn is at: each module in turn, the canary's too, and when all were, each in another way. */
export function moduleInTurn(
  canary: Canary,
  basket: readonly string[],
  turn: number,
): { module: string; way: Way } {
  const modules = [...new Set([canary.module, ...basket])];
  const module = modules[turn % modules.length] ?? canary.module;
  return { module, way: ways[Math.floor(turn / modules.length) % ways.length] ?? "random" };
}

/**
 * The versions of a module that are looked into: the newest, and the oldest, one by chance or the one with the largest known
 * zip. `listed` are those the mirror lists, the oldest first; `largest` those whose zips are known, the largest first; `chance`
 * is from 0 up to but without 1.
 */
export function chooseVersions(
  { module, way }: { module: string; way: Way },
  {
    listed,
    largest,
    chance,
  }: { listed: readonly string[]; largest: readonly ModuleVersion[]; chance: number },
): ModuleVersion[] {
  const versions = listed.filter((version) => isVersionOf(module, version));
  const others: Record<Way, string | undefined> = {
    oldest: versions[0],
    random: versions[Math.floor(chance * versions.length)],
    biggest: largest.find((one) => one.module === module && versions.includes(one.version))?.version,
  };
  const chosen = new Set([versions.at(-1), others[way]].filter((version) => version !== undefined));
  return [...chosen].map((version) => ({ module, version }));
}

/** Whether a version can be asked for: a list may hold anything. */
export function isVersionOf(module: string, version: string): boolean {
  if (version.length > versionLimit || canonicalVersion(version) !== version) return false;
  try {
    checkPathVersion(module, version);
    return true;
  } catch (error) {
    if (error instanceof NameError) return false;
    throw error;
  }
}

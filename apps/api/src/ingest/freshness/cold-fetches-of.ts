import type { ColdFetch } from "@heliograph/core";
import type { ColdFetchRow, KnownRelease } from "@heliograph/db";
import { nameOf } from "./name-of.ts";
import type { Sight } from "./sights.ts";

/** What questions for releases that nobody may have asked a mirror for came to: one row a mirror and version. */
export function coldFetchesOf(
  vantageId: number,
  colds: readonly Sight<ColdFetch>[],
  known: readonly KnownRelease[],
): ColdFetchRow[] {
  const releases = new Set(known.map(nameOf));
  const sound = colds.filter((cold) => releases.has(nameOf(cold)));
  const groups = Map.groupBy(sound, (cold) => `${cold.mirrorId} ${nameOf(cold)}`);
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((a, b) => a.askedAt - b.askedAt);
    const [first] = inOrder;
    if (first === undefined) return [];
    const found = inOrder.find((cold) => cold.found);
    const missed = inOrder.findLast((cold) => !cold.found);
    return {
      mirrorId: first.mirrorId,
      vantageId,
      module: first.module,
      version: first.version,
      stored: inOrder.find(({ stored }) => stored !== null)?.stored ?? null,
      firstAskedAt: new Date(first.askedAt),
      firstStatus: first.status,
      missedAt: missed === undefined ? null : new Date(missed.askedAt),
      foundAt: found === undefined ? null : new Date(found.answeredAt),
      ttfbMs: found?.ttfbMs ?? null,
      reason: missed?.reason ?? "",
    };
  });
}

import type { Look } from "@heliograph/core";
import type { ListingRow } from "@heliograph/db";
import type { Sight } from "./sights.ts";

/** What mirrors told of the modules of the basket: of each mirror and module the newest, and since when it has told that. */
export function listingsOf(
  vantageId: number,
  looks: readonly Sight<Look>[],
  basket: readonly string[],
): ListingRow[] {
  const watched = new Set(basket);
  const telling = looks.filter(({ module, standing }) => watched.has(module) && standing !== "refused");
  const groups = Map.groupBy(telling, ({ mirrorId, module }) => `${mirrorId} ${module}`);
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((a, b) => a.askedAt - b.askedAt);
    const newest = inOrder.at(-1);
    if (newest === undefined) return [];
    const { mirrorId, module, list, latest, askedAt } = newest;
    const other = inOrder.findLastIndex((look) => look.list?.digest !== list?.digest);
    return {
      mirrorId,
      vantageId,
      module,
      newest: list?.newest ?? null,
      latest,
      count: list?.count ?? 0,
      digest: list?.digest ?? null,
      lookedAt: new Date(askedAt),
      changedAt: new Date(inOrder[other + 1]?.askedAt ?? askedAt),
    };
  });
}

import { minutes, type Spread } from "@heliograph/core";
import type { KnownRelease, SpreadRow } from "@heliograph/db";
import { nameOf } from "./name-of.ts";
import type { Sight } from "./sights.ts";

/** A version that has been out for less may not have reached all the caches of a mirror. */
const spreadingMs = minutes(15);

/** Answers to one question put several times in a row: they disagree if some lack what is not new; what we know no age of is old. */
export function spreadsOf(
  vantageId: number,
  spreads: readonly Sight<Spread>[],
  known: readonly KnownRelease[],
): SpreadRow[] {
  const publishedBy = new Map(known.map((release) => [nameOf(release), release.publishedBy]));
  return spreads.map(({ mirrorId, module, askedAt, answers, bodies, differing }) => ({
    mirrorId,
    vantageId,
    module,
    askedAt: new Date(askedAt),
    answers,
    bodies,
    differing,
    disagrees: differing.some(
      (version) => askedAt - (publishedBy.get(nameOf({ module, version })) ?? -Infinity) > spreadingMs,
    ),
  }));
}

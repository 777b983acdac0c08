import { days, type Look } from "@heliograph/core";
import type { FoundRelease, KnownRelease } from "@heliograph/db";
import { isRelease } from "../../freshness/is-release.ts";
import { nameOf } from "./name-of.ts";
import type { Sight } from "./sights.ts";

/** For how long a release of a module of the basket is watched for. */
export const basketFollowedMs = days(1);

/**
 * The releases that looks bring to light: versions that came where they had been missed, at the upstream or anywhere in the
 * fleet, and those that are missed where they had been shown. Each is told once. Outside the basket only what is watched for may
 * be missed: nobody can have all probers ask for modules of his choice.
 */
export function foundReleases(
  looks: readonly Sight<Look>[],
  { basket, known }: { basket: readonly string[]; known: readonly KnownRelease[] },
): FoundRelease[] {
  const inBasket = new Set(basket);
  const watched = new Set(known.filter(({ isWatched }) => isWatched).map(nameOf));
  const found = looks.flatMap((look) => {
    const isOfBasket = inBasket.has(look.module);
    const gone = look.timely
      ? look.gone.filter((version) => isOfBasket || watched.has(nameOf({ ...look, version })))
      : [];
    return [
      ...(isOfBasket ? look.came.map((came) => cameTo(look, came)) : []),
      ...gone.map((version) => goneFrom(look, version)),
    ];
  });
  const sound = found.filter(({ module, version }) => isRelease(module, version));
  return [...Map.groupBy(sound, nameOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.reduce(together, first),
  );
}

function cameTo(
  { module, role, answeredAt }: Sight<Look>,
  { version, missedAt }: Look["came"][number],
): FoundRelease {
  return {
    module,
    version,
    source: role === "upstream" ? "upstream" : "fleet",
    publishedAfter: Date.parse(missedAt),
    publishedBy: answeredAt,
    followedUntil: answeredAt + basketFollowedMs,
    missedSince: null,
  };
}

const goneFrom = ({ module, askedAt }: Sight<Look>, version: string): FoundRelease => ({
  module,
  version,
  source: "fleet",
  publishedAfter: null,
  publishedBy: askedAt,
  followedUntil: null,
  missedSince: askedAt,
});

/** What two sights of one release say together; the upstream's word stands before the fleet's. */
function together(one: FoundRelease, other: FoundRelease): FoundRelease {
  const [surer, lesser] = one.source === "fleet" && other.source === "upstream" ? [other, one] : [one, other];
  const missedSince = least(one.missedSince, other.missedSince);
  const followedUntil = surer.followedUntil ?? lesser.followedUntil;
  if (surer.source !== lesser.source) return { ...surer, followedUntil, missedSince };
  const publishedBy = Math.min(one.publishedBy, other.publishedBy);
  const missedAt = least(one.publishedAfter, other.publishedAfter);
  const publishedAfter = missedAt !== null && missedAt < publishedBy ? missedAt : null;
  return { ...surer, publishedAfter, publishedBy, followedUntil, missedSince };
}

const least = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.min(a, b));

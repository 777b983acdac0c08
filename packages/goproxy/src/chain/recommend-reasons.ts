import { hours, minutes, type RecommendationReason } from "@heliograph/core";
import { parseGoproxy } from "./goproxy-list.ts";
import { minutesLost, type Contender } from "./recommend-cost.ts";
import { fitnessOf, type Fitness, type ScopedMirror } from "./recommend-fitness.ts";
import type { Choice } from "./recommend.ts";

/** What a scope's choice was made from. */
export type Grounds = {
  mirrors: readonly ScopedMirror[];
  databaseReachable: boolean;
  contenders: readonly Contender[];
  days: number;
  /** For how many minutes the chosen chain was seen, from whichever vantage saw it longest. */
  historyMinutes: number;
  now: number;
};

/** A chain that was seen for less than this may prove to be another one. */
const littleMinutes = hours(24) / minutes(1);

/** Says why a chain was chosen and others were not; every sentence is true of the figures that stand beside it. */
export function reasonsFor(choice: Choice, grounds: Grounds): RecommendationReason[] {
  const { mirrors, databaseReachable, historyMinutes } = grounds;
  const own = parseGoproxy(choice.goproxy).flatMap(({ source }) =>
    mirrors.filter(({ baseUrl }) => baseUrl === source),
  );
  return [
    ...stability(choice, grounds),
    ...fewestMinutes(choice, grounds),
    ...quickest(own[0], grounds),
    ...own.slice(0, 1).map(({ slug }) => ({ kind: "pipe-passes-outages", mirror: slug }) as const),
    ...own
      .filter(({ passesChecksums }) => !databaseReachable && passesChecksums === true)
      .map(({ slug }) => ({ kind: "checksums-proxied", mirror: slug }) as const),
    ...mirrors.flatMap((mirror) => leftOut(mirror, fitnessOf(mirror, grounds))),
    ...(historyMinutes < littleMinutes ? [{ kind: "little-history", minutes: historyMinutes } as const] : []),
  ];
}

function stability({ challengerSince }: Choice, { now }: Grounds): RecommendationReason[] {
  if (challengerSince === null) return [];
  return [{ kind: "kept-for-stability", sinceMinutes: Math.floor((now - challengerSince) / minutes(1)) }];
}

function fewestMinutes({ goproxy }: Choice, { contenders, days }: Grounds): RecommendationReason[] {
  const cost = contenders.find((contender) => contender.goproxy === goproxy)?.cost;
  if (cost === undefined) return [];
  const lost = minutesLost(cost);
  const isFewest = contenders.every((other) => lost <= minutesLost(other.cost));
  return isFewest ? [{ kind: "fewest-minutes-lost", minutes: lost, days }] : [];
}

function quickest(first: ScopedMirror | undefined, grounds: Grounds): RecommendationReason[] {
  const { p50Ms = null, slug = "" } = first ?? {};
  if (p50Ms === null) return [];
  const rivals = grounds.mirrors.filter((mirror) => fitnessOf(mirror, grounds) === "fit");
  const isQuickest = rivals.every((rival) => rival.p50Ms === null || p50Ms <= rival.p50Ms);
  return isQuickest ? [{ kind: "quickest", mirror: slug, p50Ms }] : [];
}

function leftOut({ slug }: ScopedMirror, fitness: Fitness): RecommendationReason[] {
  return fitness === "fit" || fitness === "undecided" ? [] : [{ kind: `left-out-${fitness}`, mirror: slug }];
}

import { isQuorum, minutes, type Angle, type Arrival } from "@heliograph/core";
import { readWatchingVantages, type Target, type Transaction, type WatchingVantage } from "@heliograph/db";
import { looksAt, type Plan } from "../plan/plan.ts";

/** Modules of the basket are looked at every five minutes; a vantage counts for three times that. */
const freshForMs = minutes(15);

/** A mirror whose releases are looked for, by vantages that have looked lately. */
export type Watched = {
  target: Target;
  /** Slugs of those vantages that see something, when they are enough to accuse the mirror of it. */
  agreeing: (sees: (seen: SeenFrom) => boolean) => string[] | undefined;
};

/** What a vantage saw of the mirror. */
type SeenFrom = { vantageId: number; arrivals: readonly Arrival[] };

/** Which mirrors are looked at, and by whom? One that nobody has looked at lately is absent. */
export async function readWatched(
  tx: Transaction,
  angles: readonly Angle[],
  { plan, now }: { plan: Plan; now: number },
): Promise<Watched[]> {
  const watching = await readWatchingVantages(tx, { since: now - freshForMs, now });
  const byMirror = Map.groupBy(watching, ({ mirrorId }) => mirrorId);
  return [...plan.targets.values()]
    .filter((target) => looksAt("freshness", target))
    .flatMap((target) => {
      const vantages = byMirror.get(target.id);
      if (vantages === undefined) return [];
      const ofMirror = angles.filter(({ mirrorId }) => mirrorId === target.id);
      return { target, agreeing: (sees) => agreeingOf(vantages, ofMirror, sees) };
    });
}

function agreeingOf(
  vantages: readonly WatchingVantage[],
  angles: readonly Angle[],
  sees: (seen: SeenFrom) => boolean,
): string[] | undefined {
  const agreeing = vantages.filter(({ vantageId }) => {
    const angle = angles.find((one) => one.vantageId === vantageId);
    return sees({ vantageId, arrivals: angle?.arrivals ?? [] });
  });
  return isQuorum(agreeing.length, vantages.length) ? agreeing.map(({ vantage }) => vantage) : undefined;
}

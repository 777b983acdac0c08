import { isQuorum, minutes } from "@heliograph/core";
import { readWatchingVantages, type Target, type Transaction, type WatchingVantage } from "@heliograph/db";
import { looksAt, type Plan } from "../plan/plan.ts";

/** Modules of the basket are looked at every five minutes; a vantage counts for three times that. */
const freshForMs = minutes(15);

/** A mirror whose releases are looked for. */
export type Watched = {
  target: Target;
  /** The vantages that have looked lately. */
  vantages: readonly WatchingVantage[];
  /** Slugs of those that see something, when they are enough to accuse the mirror of it. */
  agreeing: (sees: (vantage: WatchingVantage) => boolean) => string[] | undefined;
};

/** Which mirrors are looked at, and by whom? One that nobody has looked at lately is absent. */
export async function readWatched(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<Watched[]> {
  const watching = await readWatchingVantages(tx, { since: now - freshForMs, now });
  const byMirror = Map.groupBy(watching, ({ mirrorId }) => mirrorId);
  return [...plan.targets.values()].flatMap((target) => {
    const vantages = byMirror.get(target.id);
    if (vantages === undefined || !looksAt("freshness", target)) return [];
    const agreeing: Watched["agreeing"] = (sees) => {
      const seeing = vantages.filter(sees).map(({ vantage }) => vantage);
      return isQuorum(seeing.length, vantages.length) ? seeing : undefined;
    };
    return [{ target, vantages, agreeing }];
  });
}

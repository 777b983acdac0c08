import { minutes, type Check } from "@heliograph/core";
import { settleDrillTurns, type AuthenticatedVantage, type Database } from "@heliograph/db";
import { chainSubject, type Plan } from "../plan/plan.ts";

/** A prober hears of a turn within this, and has the time to get ready for it. */
const noticeMs = minutes(1);

/** Chains that nobody has drilled yet are all drilled within this. */
const firstWithinMs = minutes(10);

/**
 * The drills of a vantage, each as a check whose next slot is its turn, by the prober's clock. Chains without a turn get theirs
 * one after the other, and no two vantages begin with the same one.
 */
export async function drillsOf(
  database: Database,
  { id, position, skewMs }: Pick<AuthenticatedVantage, "id" | "position" | "skewMs">,
  { plan, now }: { plan: Plan; now: number },
): Promise<Check[]> {
  const everyMs = plan.everyMs.get("drill");
  const chains = [...plan.chains.values()];
  if (everyMs === undefined || chains.length === 0) return [];
  const apartMs = Math.floor((firstWithinMs - noticeMs) / chains.length);
  const offered = chains.map((chain, place) => ({
    chainId: chain.id,
    dueAt: now + noticeMs + ((place + position) % chains.length) * apartMs,
  }));
  const turns = await settleDrillTurns(database, id, { offered, everyMs, now });
  const dueAt = new Map(turns.map((turn) => [turn.chainId, turn.dueAt]));
  return chains.map((chain) => ({
    ...chainSubject(chain),
    kind: "drill",
    everyMs,
    phaseMs: Math.floor((dueAt.get(chain.id) ?? now) + skewMs) % everyMs,
  }));
}

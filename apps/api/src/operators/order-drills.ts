import { minutes } from "@heliograph/core";
import { bringDrillsForward, readPlaces, type Database } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import type { Plan } from "../plan/plan.ts";

/** Probers hear of it by their next heartbeat. */
const noticeMs = minutes(1);

/** How long mirrors are left alone between two drills of a chain. */
const restMs = minutes(15);

/** What is to be drilled, and from where; from everywhere when that is left out. */
type Order = { slug: string; vantage: string | undefined };

/**
 * Has a chain drilled in a minute. Which vantages will?
 * @throws Refusal `not_found`, `conflict` where drills are switched off, `rate_limited` when all drilled it lately
 */
export async function orderDrills(
  database: Database,
  { slug, vantage }: Order,
  { plan, now }: { plan: Plan; now: number },
): Promise<{ chain: string; at: string; vantages: string[] }> {
  const chain = plan.chains.get(slug);
  if (chain === undefined) throw new Refusal("not_found", "there is no such chain", { field: "slug" });
  if (!plan.everyMs.has("drill"))
    throw new Refusal("conflict", "drills are switched off: probes.drill.every in heliograph.yaml is false");
  const places = (await readPlaces(database)).filter((place) => place.slug === (vantage ?? place.slug));
  if (places.length === 0) throw new Refusal("not_found", "there is no such vantage", { field: "vantage" });
  const dueAt = now + noticeMs;
  const vantageIds = places.map(({ id }) => id);
  const ordered = new Set(
    await bringDrillsForward(database, {
      chainId: chain.id,
      vantageIds,
      dueAt,
      settledBy: now - restMs,
      now,
    }),
  );
  if (ordered.size === 0)
    throw new Refusal("rate_limited", "it was drilled from there within the last 15 minutes", {
      retryAfterSeconds: restMs / 1_000,
    });
  return {
    chain: slug,
    at: new Date(dueAt).toISOString(),
    vantages: places.filter(({ id }) => ordered.has(id)).map((place) => place.slug),
  };
}

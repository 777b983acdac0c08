import { days, hours, integrityCauses, type Cause, type ChainMirror } from "@heliograph/core";
import { readLatencies, readProxies, readProxyCounts, type Database } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { pageTime } from "../status/page-time.ts";

const noCounts = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

const integrity: ReadonlySet<Cause> = new Set(integrityCauses);

/** Whether any of these causes is about a mirror's bytes or its log. */
export const isBreach = (causes: readonly Cause[]) => causes.some((cause) => integrity.has(cause));

/** Which mirrors a chain can be built of, with what makes a difference to that. */
export async function readChainMirrors(
  database: Database,
  { plan, now }: { plan: Plan; now: number },
): Promise<ChainMirror[]> {
  const proxies = await readProxies(database, { ...pageTime(plan, now), log: plan.log?.name ?? null });
  const ids = proxies.map(({ id }) => id);
  const [counts, latencies] = await Promise.all([
    readProxyCounts(database, ids, now - days(7)),
    readLatencies(database, ids, now - hours(24)),
  ]);
  return proxies.map(({ id, slug, name, baseUrl, role, level, causes, views }) => ({
    slug,
    name,
    baseUrl,
    role,
    level,
    counts: counts.get(id) ?? noCounts,
    p50Ms: latencies.get(id)?.p50Ms ?? null,
    proxiesChecksums: views[0]?.supported ?? null,
    refusesChecksums: views[0]?.refused ?? false,
    breached: isBreach(causes),
  }));
}

import { rankOf, type Failover, type RecoveryTimes } from "@heliograph/core";
import type { StoredOutage } from "@heliograph/db";

/** How long recoveries took: from the first failure to the first lasting success. Outages that go on are not counted. */
export function recoveryTimes(outages: readonly StoredOutage[]): RecoveryTimes {
  const tookMs = outages.flatMap((outage) => recoveryMs(outage) ?? []).toSorted((a, b) => a - b);
  const percentile = (share: number) => tookMs[rankOf(share, tookMs.length) - 1] ?? null;
  const sumMs = tookMs.reduce((sum, each) => sum + each, 0);
  return {
    count: tookMs.length,
    meanMs: tookMs.length === 0 ? null : sumMs / tookMs.length,
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
  };
}

/** The same by what most runs failed of, the most frequent first. */
export const recoveriesByError = (outages: readonly StoredOutage[]): Failover["byError"] =>
  [...Map.groupBy(outages, ({ error }) => error)]
    .map(([error, each]) => ({ error, ...recoveryTimes(each) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.error ?? "").localeCompare(b.error ?? ""));

/** How long an outage lasted; null while it does. */
export const recoveryMs = ({ failedAt, recoveredAt }: StoredOutage): number | null =>
  recoveredAt === null ? null : recoveredAt - failedAt;

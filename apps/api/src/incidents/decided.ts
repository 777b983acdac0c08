import { doubtOf, inSuspense } from "@heliograph/core";
import { newestIncidents, type Transaction } from "@heliograph/db";
import type { MirrorVerdict } from "../ingest/judge.ts";
import type { Plan } from "../plan/plan.ts";
import { roleIn, testify } from "./testify.ts";

/** Leaves out the verdicts that are about to open an incident while nobody knows yet whose fault it is. */
export async function decided(
  tx: Transaction,
  judged: readonly MirrorVerdict[],
  { plan, now }: { plan: Plan; now: number },
): Promise<MirrorVerdict[]> {
  const bad = judged.filter(({ verdict: { level } }) => level === "down" || level === "partial");
  if (bad.length === 0) return [...judged];
  const mirrorIds = bad.map(({ mirrorId }) => mirrorId);
  const newest = await newestIncidents(tx, mirrorIds, "availability");
  const coming = bad.filter(({ mirrorId }) => (newest.get(mirrorId)?.phase ?? "resolved") === "resolved");
  if (coming.length === 0) return [...judged];
  const testimonies = await testify(tx, { plan, now });
  const outages = coming.map(({ mirrorId, verdict }) => ({
    mirrorId,
    since: verdict.since ?? now,
    accusers: verdict.vantages.down,
  }));
  const waiting = inSuspense(outages, testimonies, {
    doubtOf: (vantage) => doubtOf(vantage, testimonies, { isDoubted: false, now }),
    roleOf: roleIn(plan),
    now,
  });
  return judged.filter(({ mirrorId }) => !waiting.has(mirrorId));
}

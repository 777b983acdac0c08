import { noteLateness, type ObservationRow, type Transaction } from "@heliograph/db";

/** Notes of which mirrors what came too late tells bad things, and of when, so that it is judged once all of it is here. */
export async function noteLate(tx: Transaction, late: readonly ObservationRow[], now: number): Promise<void> {
  const bad = late.filter(
    ({ kind, outcome }) => kind === "availability" && (outcome === "failed" || outcome === "degraded"),
  );
  if (bad.length === 0) return;
  const spans = [...Map.groupBy(bad, ({ mirrorId }) => mirrorId)].map(([mirrorId, rows]) => {
    const times = rows.map(({ scheduledAt }) => Date.parse(scheduledAt));
    return { mirrorId, startsAt: Math.min(...times), endsAt: Math.max(...times) };
  });
  await noteLateness(tx, spans, now);
}

import { minutes, pastOutages, spansOf, type MaintenanceSpan } from "@heliograph/core";
import {
  lockVerdicts,
  readMaintenanceWindows,
  readOutageError,
  readPastRuns,
  saveLateIncident,
  takeLateSpans,
  tryLock,
  wasOut,
  type Database,
  type LateSpan,
  type Transaction,
} from "@heliograph/db";
import { transact } from "../ingest/transact.ts";
import { failuresToDown, type Plan } from "../plan/plan.ts";
import { conclude } from "./conclude.ts";

/** After so long without another late result all of them are taken to be here. */
const quietMs = minutes(2);

/** So much of the time around late failures is judged with them: how the votes stood before, and how it ended. */
const aroundMs = minutes(15);

/**
 * Judges anew what results came about too late. An outage that nobody knew of becomes an incident that is over, told once and with
 * the others; what was known stays as it was told.
 */
export const judgeLate = (database: Database, { plan, now }: { plan: Plan; now: number }): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "judge what came late"))) return;
    const spans = await takeLateSpans(tx, now - quietMs);
    if (spans.length === 0) return;
    await lockVerdicts(
      tx,
      spans.map(({ mirrorId }) => mirrorId),
    );
    for (const span of spans) await relive(tx, span, { plan, now });
    await conclude(tx, { plan, now });
  });

async function relive(
  tx: Transaction,
  { mirrorId, startsAt, endsAt }: LateSpan,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const everyMs = plan.everyMs.get("availability");
  if (everyMs === undefined) return;
  const around = { mirrorId, startsAt: startsAt - aroundMs, endsAt: endsAt + aroundMs };
  const maintained = await maintainedSpans(tx, around, plan);
  const runs = (await readPastRuns(tx, around)).filter(
    ({ scheduledAt }) =>
      !maintained.some((span) => span.startsAt <= scheduledAt && scheduledAt < span.endsAt),
  );
  const configured = plan.vantages.length;
  for (const outage of pastOutages(runs, { configured, everyMs, failuresToDown: failuresToDown(plan) })) {
    const { startedAt: from, endedAt: until, vantages } = outage;
    if (await wasOut(tx, { mirrorId, startsAt: from, endsAt: until })) continue;
    const error = await readOutageError(tx, { mirrorId, vantages, from, until });
    await saveLateIncident(tx, { ...outage, mirrorId, error }, now);
  }
}

async function maintainedSpans(
  tx: Transaction,
  { mirrorId, startsAt: from, endsAt: until }: LateSpan,
  { mirrorIds }: Plan,
): Promise<MaintenanceSpan[]> {
  const windows = await readMaintenanceWindows(tx, from);
  return windows
    .filter(
      ({ mirrors }) => mirrors === undefined || mirrors.some((slug) => mirrorIds.get(slug) === mirrorId),
    )
    .flatMap((window) => spansOf(window, { from, until }));
}

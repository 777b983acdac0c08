import { castVote, minutes, type MaintenanceWindow, type ProbeKind, type Tally } from "@heliograph/core";
import {
  addToRollups,
  insertObservations,
  insertQuarantined,
  readMaintenanceWindows,
  readTallies,
  saveTallies,
  type ObservationRow,
  type StoredTally,
  type Transaction,
} from "@heliograph/db";
import { maintenanceOf } from "../incidents/maintenance-of.ts";
import { failuresToDown, type Plan } from "../plan/plan.ts";
import { markMaintained } from "./mark-maintained.ts";
import { noteLate } from "./note-late.ts";
import type { Portion } from "./portions.ts";
import { oldestMs } from "./sort-batch.ts";
import { markMinutes } from "./strips/mark-minutes.ts";

/** Later than this a result is history: it fills the past and changes no vote. */
export const timelyMs = minutes(10);

/** What recording came to: what was new, and what it did to the votes. */
export type Recorded = { fresh: ObservationRow[]; quarantined: number; votes: VoteChange[] };

/** How a vantage's count of a check moved. */
export type VoteChange = { mirrorId: number; kind: ProbeKind; before: Tally | undefined; after: Tally };

/** Keeps what is new of a portion, counts it in the history, and lets the vantage vote by it. */
export async function record(
  tx: Transaction,
  vantageId: number,
  { sound, quarantined }: Portion,
  { plan, now }: { plan: Plan; now: number },
): Promise<Recorded> {
  const windows = sound.length === 0 ? [] : await readMaintenanceWindows(tx, now - oldestMs);
  const fresh =
    sound.length === 0 ? [] : await insertObservations(tx, vantageId, markMaintained(sound, windows, plan));
  const doubted = quarantined.length === 0 ? 0 : await insertQuarantined(tx, vantageId, quarantined);
  if (fresh.length > 0) await addToRollups(tx, vantageId, fresh);
  await markMinutes(tx, vantageId, fresh, plan);
  const timely = fresh.filter((row) => isTimely(row, now));
  const votes = timely.length === 0 ? [] : await vote(tx, vantageId, timely, { plan, windows });
  await noteLate(
    tx,
    fresh.filter((row) => !isTimely(row, now)),
    now,
  );
  return { fresh, quarantined: doubted, votes };
}

/** Whether a result may still open or close anything. */
export const isTimely = ({ scheduledAt }: ObservationRow, now: number) =>
  now - Date.parse(scheduledAt) <= timelyMs;

/** Counts what was seen, anew after maintenance. */
async function vote(
  tx: Transaction,
  vantageId: number,
  timely: readonly ObservationRow[],
  { plan, windows }: { plan: Plan; windows: readonly MaintenanceWindow[] },
): Promise<VoteChange[]> {
  const groups = [...Map.groupBy(timely, checkOf).values()].map((group) => group.toSorted(byTime));
  const checks = groups.flatMap((group) => group.slice(0, 1));
  const stored = await readTallies(
    tx,
    vantageId,
    checks.map(({ mirrorId, kind }) => ({ mirrorId, kind })),
  );
  const toDown = failuresToDown(plan);
  const maintenance = maintenanceOf(windows, plan, spanOf(stored, timely));
  const count = (tally: Tally | undefined, row: ObservationRow) => {
    const ballot = ballotOf(row);
    const between = { after: tally?.scheduledAt ?? Infinity, until: ballot.scheduledAt };
    const isAnew = maintenance.hasEnded(row.mirrorId, between);
    return castVote(isAnew ? undefined : tally, ballot, toDown);
  };
  const known = new Map(stored.map(({ tally, ...check }) => [checkOf(check), tally]));
  const counted = groups.flatMap((group) => {
    const [first] = group;
    const observation = group.at(-1);
    if (first === undefined || observation === undefined) return [];
    const before = known.get(checkOf(first));
    const after = group.reduce(count, before);
    return after === undefined ? [] : [{ observation, before, tally: after }];
  });
  await saveTallies(tx, vantageId, counted);
  return counted.map(({ observation: { mirrorId, kind }, before, tally: after }) => ({
    mirrorId,
    kind,
    before,
    after,
  }));
}

/** From the oldest of what was counted so far to the newest of what is counted now. */
const spanOf = (stored: readonly StoredTally[], timely: readonly ObservationRow[]) => {
  const until = Math.max(...timely.map((row) => ballotOf(row).scheduledAt));
  return { from: Math.min(until, ...stored.flatMap(({ tally }) => tally?.scheduledAt ?? [])), until };
};

const checkOf = ({ mirrorId, kind }: { mirrorId: number; kind: ProbeKind }) => `${mirrorId} ${kind}`;

const byTime = (a: ObservationRow, b: ObservationRow) =>
  a.scheduledAt.localeCompare(b.scheduledAt) || a.attempt - b.attempt;

const ballotOf = ({ outcome, scheduledAt, startedAt }: ObservationRow) => ({
  outcome,
  scheduledAt: Date.parse(scheduledAt),
  startedAt: Date.parse(startedAt),
});

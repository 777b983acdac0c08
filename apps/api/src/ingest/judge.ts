import { freshIntervals, judge, type Level, type Tally, type Verdict } from "@heliograph/core";
import {
  lockVerdicts,
  readMaintenanceWindows,
  readWitnesses,
  saveVerdicts,
  type StoredVerdict,
  type Transaction,
} from "@heliograph/db";
import { maintenanceOf } from "../incidents/maintenance-of.ts";
import type { Plan } from "../plan/plan.ts";
import type { VoteChange } from "./record.ts";

/** The kind of check that decides how a mirror is. */
const kind = "availability";

/** A verdict with the mirror it is about, and whether that is under maintenance, in which nothing is an incident. */
export type MirrorVerdict = { mirrorId: number; verdict: Verdict; maintained: boolean };

/**
 * Judges mirrors by what all vantages say now. Their verdicts stay locked until the transaction ends, so that of two batches
 * about a mirror the later one sees what the earlier one counted. What was counted before the end of maintenance says nothing after it.
 */
export async function judgeMirrors(
  tx: Transaction,
  mirrorIds: readonly number[],
  { plan, now }: { plan: Plan; now: number },
): Promise<MirrorVerdict[]> {
  const everyMs = plan.everyMs.get(kind);
  if (mirrorIds.length === 0 || everyMs === undefined) return [];
  const stored = await lockVerdicts(tx, mirrorIds);
  const { configured, byMirror } = await readWitnesses(tx, { mirrorIds, kind, everyMs, now });
  const from = now - freshIntervals * everyMs;
  const maintenance = maintenanceOf(await readMaintenanceWindows(tx, from), plan, { from, until: now });
  const judged = stored.map((before) => {
    const { mirrorId } = before;
    const witnesses = (byMirror.get(mirrorId) ?? []).filter(
      ({ tally }) => !maintenance.hasEnded(mirrorId, { after: tally.scheduledAt, until: now }),
    );
    const verdict = judge(witnesses, configured, now);
    return { before, verdict, after: succeed(before, verdict, now) };
  });
  const changed = judged.filter(({ before, after }) => !sameVerdict(before, after));
  if (changed.length > 0)
    await saveVerdicts(
      tx,
      changed.map(({ after }) => after),
      now,
    );
  return judged.map(({ before: { mirrorId }, verdict }) => ({
    mirrorId,
    verdict,
    maintained: maintenance.mirrorIds.has(mirrorId),
  }));
}

/** The mirrors whose verdict may be another one after these votes. */
export function mirrorsInQuestion(votes: readonly VoteChange[], { plan, now }: { plan: Plan; now: number }) {
  const everyMs = plan.everyMs.get(kind) ?? 0;
  const moved = votes.filter(
    (vote) => vote.kind === kind && word(vote.before, everyMs, now) !== word(vote.after, everyMs, now),
  );
  return [...new Set(moved.map(({ mirrorId }) => mirrorId))];
}

/** All that a verdict takes from one tally. */
function word(tally: Tally | undefined, everyMs: number, now: number): string {
  if (tally === undefined || now - tally.scheduledAt > freshIntervals * everyMs) return "";
  const { vote, failingSince, workingSince, successes, degradedSince } = tally;
  return vote === "down"
    ? [vote, failingSince, successes > 0, workingSince].join()
    : [vote, workingSince, degradedSince].join();
}

/** The verdict to keep after another one. */
function succeed(before: StoredVerdict, verdict: Verdict, now: number): StoredVerdict {
  const { level, vantages } = verdict;
  const since = level === before.level ? before.since : beginning(before.level, verdict, now);
  return { ...before, level, since: since ?? now, vantages };
}

/** When a level began that has just come to light. */
function beginning(previous: Level, { level, since, workingSince }: Verdict, now: number): number {
  switch (level) {
    case "down":
    case "partial":
    case "degraded":
      return since ?? now;
    case "up":
      return previous === "unknown" ? now : (workingSince ?? now);
    case "unknown":
      return now;
  }
}

const sameVerdict = (a: StoredVerdict, b: StoredVerdict) =>
  a.level === b.level && a.since === b.since && JSON.stringify(a.vantages) === JSON.stringify(b.vantages);

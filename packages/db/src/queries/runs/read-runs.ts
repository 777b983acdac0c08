import { sql } from "drizzle-orm";
import type { ErrorClass, Outcome, ProbeKind, ShownRun } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { vantages } from "../../schema/vantages.ts";
import { plainArray } from "../../sql/array-of.ts";
import { isoOf, moment } from "../../sql/moment.ts";
import type { RunKey } from "./run-key.ts";

/** Which runs on a mirror are asked for. */
export type RunFilter = {
  mirrorId: number;
  kinds: readonly ProbeKind[];
  /** Slug of one vantage; all when absent. */
  vantage?: string | undefined;
  /** Only from vantages there. */
  region?: string | undefined;
  outcome?: Outcome | undefined;
  error?: ErrorClass | undefined;
  /** Only those before this one in the order of the answer: where the page before ended. */
  after?: RunKey | undefined;
  limit: number;
};

/** A run in a list, on a mirror that whoever asked knows. */
export type ListedRun = RunKey &
  Pick<ShownRun, "startedAt" | "outcome" | "error" | "detail" | "measures" | "facts">;

/**
 * How did runs on a mirror go, newest first? Each series of them is read on its own, from its newest run and no further than
 * the page needs.
 */
export async function readRuns(
  db: Database | Transaction,
  { mirrorId, kinds, vantage, region, outcome, error, after, limit }: RunFilter,
): Promise<{ runs: ListedRun[]; next: RunKey | null }> {
  const rows = await db.execute<Omit<ListedRun, "startedAt"> & { startedAt: number }>(sql`
    select (extract(epoch from scheduled_at) * 1000)::float8 as "scheduledAt", attempt, series.kind, vantage.slug as vantage,
      (extract(epoch from started_at) * 1000)::float8 as "startedAt", outcome, error, detail, measures, facts
    from ${vantages} as vantage
    cross join unnest(${plainArray(kinds)}::text[]) as series (kind)
    cross join lateral (
      select scheduled_at, attempt, started_at, outcome, error, detail, measures, facts
      from ${observations} as run
      where run.mirror_id = ${mirrorId} and run.kind = series.kind and run.vantage_id = vantage.id
        ${outcome === undefined ? sql`` : sql`and run.outcome = ${outcome}`}
        ${error === undefined ? sql`` : sql`and run.error = ${error}`}
        ${after === undefined ? sql`` : sql`and run.scheduled_at <= ${moment(after.scheduledAt)} and ${isBehind(after)}`}
      order by scheduled_at desc, attempt desc
      limit ${limit + 1}
    ) as run
    where true
      ${vantage === undefined ? sql`` : sql`and vantage.slug = ${vantage}`}
      ${region === undefined ? sql`` : sql`and vantage.region = ${region}`}
    order by scheduled_at desc, attempt desc, series.kind collate "C" desc, vantage.slug collate "C" desc
    limit ${limit + 1}`);
  const runs = rows.slice(0, limit).map(({ startedAt, ...run }) => ({ ...run, startedAt: isoOf(startedAt) }));
  return { runs, next: rows.length > limit ? (runs.at(-1) ?? null) : null };
}

const isBehind = ({ scheduledAt, attempt, kind, vantage }: RunKey) => sql`
  (run.scheduled_at, run.attempt, series.kind collate "C", vantage.slug collate "C")
    < (${moment(scheduledAt)}, ${attempt}, ${kind}, ${vantage})`;

import { sql, type SQL } from "drizzle-orm";
import type { Exchange } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { vantages } from "../../schema/vantages.ts";
import { isoOf, moment } from "../../sql/moment.ts";
import { unpackExchanges, type PackedExchanges } from "../../sql/packed-exchanges.ts";
import type { ListedRun } from "./read-runs.ts";
import type { RunKey } from "./run-key.ts";

/** A run with all that it saw, and the runs of its series before and after it. */
export type WholeRun = {
  run: ListedRun;
  /** Null of a run whose measures and facts say it all. */
  exchanges: Exchange[] | null;
  before: RunKey | null;
  after: RunKey | null;
};

type Row = Omit<ListedRun, "startedAt"> & {
  startedAt: number;
  exchanges: PackedExchanges | null;
  before: Neighbour | null;
  after: Neighbour | null;
};

type Neighbour = Pick<RunKey, "scheduledAt" | "attempt">;

/** What did one run on a mirror see? `undefined` where there was none, or it is no longer kept. */
export async function readRun(
  db: Database | Transaction,
  mirrorId: number,
  { scheduledAt, attempt, kind, vantage }: RunKey,
): Promise<WholeRun | undefined> {
  const place = sql`(${moment(scheduledAt)}, ${attempt}::integer)`;
  const [row] = await db.execute<Row>(sql`
    select (extract(epoch from scheduled_at) * 1000)::float8 as "scheduledAt", attempt, kind, vantage.slug as vantage,
      (extract(epoch from started_at) * 1000)::float8 as "startedAt", outcome, error, detail, measures, facts, exchanges,
      ${neighbour(sql`< ${place}`, sql`desc`)} as before, ${neighbour(sql`> ${place}`, sql`asc`)} as after
    from ${observations} as run
    inner join ${vantages} as vantage on vantage.id = run.vantage_id
    where mirror_id = ${mirrorId} and kind = ${kind} and vantage.slug = ${vantage}
      and scheduled_at = ${moment(scheduledAt)} and attempt = ${attempt}`);
  if (row === undefined) return undefined;
  const { exchanges, before, after, startedAt, ...run } = row;
  const named = (one: Neighbour | null) => one && { kind, vantage, ...one };
  return {
    run: { ...run, startedAt: isoOf(startedAt) },
    exchanges: exchanges && unpackExchanges(exchanges),
    before: named(before),
    after: named(after),
  };
}

/** The next run of the same series in one direction. */
const neighbour = (beyond: SQL, direction: SQL) => sql`(
  select json_build_object('scheduledAt', extract(epoch from other.scheduled_at) * 1000, 'attempt', other.attempt)
  from ${observations} as other
  where other.mirror_id = run.mirror_id and other.kind = run.kind and other.vantage_id = run.vantage_id
    and (other.scheduled_at, other.attempt) ${beyond}
  order by other.scheduled_at ${direction}, other.attempt ${direction}
  limit 1
)`;

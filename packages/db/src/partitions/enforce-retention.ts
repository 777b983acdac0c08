import { sql, type SQL } from "drizzle-orm";
import { days } from "@heliograph/core";
import type { Database } from "../connect.ts";
import { moment } from "../sql/moment.ts";
import { isUnclaimed } from "../queries/evidence/unclaimed-evidence-bytes.ts";
import { contentCounts } from "../schema/content-counts.ts";
import { contents } from "../schema/contents.ts";
import { evidence } from "../schema/evidence.ts";
import { quarantinedObservations } from "../schema/quarantined-observations.ts";
import { rollups1h } from "../schema/rollups.ts";
import { tallies } from "../schema/tallies.ts";
import { dayOf, partitionName, type DailyTable } from "./daily-table.ts";
import { batchSize } from "./batch-size.ts";
import { cardTidying } from "./card-tidying.ts";
import { chainTidying } from "./chain-tidying.ts";
import { deliveryTidying } from "./delivery-tidying.ts";
import { freshnessTidying } from "./freshness-tidying.ts";
import { keptFor } from "./kept-for.ts";
import { listPartitions } from "./list-partitions.ts";
import { subscriptionTidying } from "./subscription-tidying.ts";

/** For how many days each kind of row is kept; the rollups of a day are kept for ever. */
export type Retention = { rawDays: number; rollup5mDays: number; rollup1hDays: number };

/** The longest window over which looks into versions are counted, and a day more. */
const contentCountMs = days(31);

/** A batch that is older than a day is not believed, so evidence that no finding has named by then belongs to none. */
const unclaimedMs = days(2);

/** Drops and deletes what is older than it is kept for. */
export async function enforceRetention(
  db: Database,
  now: number,
  { rawDays, rollup5mDays, rollup1hDays }: Retention,
): Promise<void> {
  await dropPartitions(db, "observations", dayOf(now) - days(rawDays));
  await dropPartitions(db, "rollups_5m", dayOf(now) - days(rollup5mDays));
  await runInBatches(db, oldRollups(now - days(rollup1hDays)));
  await runInBatches(db, oldQuarantined(now - days(rawDays)));
  await runInBatches(db, oldContents(now - keptFor.contents));
  await runInBatches(db, oldContentCounts(now - contentCountMs));
  await runInBatches(db, oldUnclaimedEvidence(now - unclaimedMs));
  for (const tidying of [
    ...freshnessTidying(now),
    ...chainTidying(now),
    ...cardTidying(now),
    ...deliveryTidying(now),
    ...subscriptionTidying(now),
  ])
    await runInBatches(db, tidying);
}

async function dropPartitions(db: Database, table: DailyTable, before: number): Promise<void> {
  const old = (await listPartitions(db, table)).filter((day) => day < before);
  for (const day of old)
    await db.execute(sql`drop table if exists ${sql.identifier(partitionName(table, day))}`);
}

/** Makes a statement, which takes a batch at a time, until nothing is left for it. */
async function runInBatches(db: Database, statement: SQL): Promise<void> {
  let taken: number;
  do taken = (await db.execute(statement)).length;
  while (taken === batchSize);
}

/** The key begins with the series, so the old rows of each are found without reading the others. */
const oldRollups = (before: number) => sql`
  delete from ${rollups1h} where ctid = any(array(
    select old.ctid
    from (select distinct mirror_id, kind from ${tallies}) as series cross join lateral (
      select ctid from ${rollups1h}
      where mirror_id = series.mirror_id and kind = series.kind and starts_at < ${moment(before)}
      limit ${batchSize}
    ) as old
    limit ${batchSize}
  ))
  returning 1`;

const oldQuarantined = (before: number) => sql`
  delete from ${quarantinedObservations} where ctid = any(array(
    select ctid from ${quarantinedObservations} where recorded_at < ${moment(before)} limit ${batchSize}
  ))
  returning 1`;

/** The newest of a mirror and version stays, to hold the next one against. */
const oldContents = (before: number) => sql`
  delete from ${contents} where ctid = any(array(
    select ctid from ${contents} as old
    where last_seen_at < ${moment(before)} and exists (
      select from ${contents} as newer
      where (newer.module, newer.version, newer.mirror_id) = (old.module, old.version, old.mirror_id)
        and newer.last_seen_at > old.last_seen_at)
    limit ${batchSize}
  ))
  returning 1`;

const oldContentCounts = (before: number) => sql`
  delete from ${contentCounts} where ctid = any(array(
    select ctid from ${contentCounts} where starts_at < ${moment(before)} limit ${batchSize}
  ))
  returning 1`;

const oldUnclaimedEvidence = (before: number) => sql`
  delete from ${evidence} where id = any(array(
    select id from ${evidence} where began_at < ${moment(before)} and ${isUnclaimed} limit ${batchSize}
  ))
  returning 1`;

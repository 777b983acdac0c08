import { sql } from "drizzle-orm";
import { figuresOf, hours, type FreshnessSummary } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { lags1h } from "../../schema/lags.ts";
import { sightings } from "../../schema/sightings.ts";
import { lagColumns, readCountedLags, type LagRow } from "./counted-lags.ts";
import { isoOrNull, moment } from "../../sql/moment.ts";

/** How late did releases come to these mirrors in the hours that began in the last 24, when did they last move, and do they stand still? */
export async function readFreshness(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  now: number,
): Promise<Map<number, FreshnessSummary>> {
  const rows = await db.execute<Row>(sql`
    select id as "mirrorId", counted.*,
      (
        select extract(epoch from max(list_first_shown_at)) * 1000 from ${sightings}
        where mirror_id = id and list_missed_at is not null
      )::float8 as "movedAt",
      (
        select extract(epoch from started_at) * 1000 from ${incidents}
        where mirror_id = wanted.id and cause = 'frozen' and phase <> 'resolved'
      )::float8 as "frozenSince"
    from unnest(${sql.param(mirrorIds)}::integer[]) as wanted (id), lateral (
      select ${lagColumns}
      from ${lags1h}
      where mirror_id = id and surface = 'list' and starts_at >= ${moment(now - hours(24))}
    ) as counted`);
  return new Map(rows.map((row) => [row.mirrorId, summaryOf(row)]));
}

type Row = LagRow & { mirrorId: number; movedAt: number | null; frozenSince: number | null };

const summaryOf = ({ movedAt, frozenSince, ...counted }: Row): FreshnessSummary => ({
  lag: figuresOf(readCountedLags(counted)),
  movedAt: isoOrNull(movedAt),
  frozenSince: isoOrNull(frozenSince),
});

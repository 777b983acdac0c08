import { sql, type SQL } from "drizzle-orm";
import { minutes, type Surface } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/** How releases of one hour came to a surface of a mirror, from one vantage; `startsAt` is epoch milliseconds. */
export type Arrived = {
  mirrorId: number;
  vantageId: number;
  surface: Surface;
  startsAt: number;
  /** Releases that were looked for after they were published, and never shown for good. */
  missing: number;
  /** The lags of those that arrived, at least and at most, in milliseconds; one below 0 is none. */
  atLeastMs: number[];
  atMostMs: number[];
};

/** Who looks for a release for the first time so long after its publication, and finds it there, learns nothing of its lag. */
const promptMs = minutes(15);

/**
 * How late did the releases come that were watched for and published since a moment, in epoch milliseconds, hour by hour? Those
 * that were there when they were first looked for, long after publication, are left out: a mirror or a prober may be new.
 */
export const readArrived = async (tx: Transaction, since: number): Promise<Arrived[]> => {
  const rows = await tx.execute<StoredArrived>(sql`
    select mirror_id as "mirrorId", vantage_id as "vantageId", surface,
      date_part('epoch', starts_at) * 1000 as "startsAt",
      (count(*) filter (where shown_at is null))::integer as missing,
      coalesce(string_agg(at_least_ms::text, ',') filter (where shown_at is not null), '') as "atLeastMs",
      coalesce(string_agg(at_most_ms::text, ',') filter (where shown_at is not null), '') as "atMostMs"
    from (
      select mirror_id, vantage_id, surface, shown_at,
        date_bin('1 hour', published_by, timestamptz 'epoch') as starts_at,
        ${millisecondsOf(sql`missed_at - published_by`)} as at_least_ms,
        ${millisecondsOf(sql`shown_at - published_after`)} as at_most_ms
      from ${releases} as release
      join ${sightings} on release_id = release.id
      cross join lateral (values
        ('list', list_missed_at, list_first_shown_at, list_shown_at),
        ('latest', latest_missed_at, latest_first_shown_at, latest_shown_at),
        ('exact', exact_missed_at, exact_first_shown_at, exact_shown_at)
      ) as seen (surface, missed_at, first_shown_at, shown_at)
      where published_by >= ${moment(since)} and followed_until > ${moment(since)}
        and published_after is not null and excluded is null
        and (coalesce(missed_at, list_missed_at) is not null
          or list_first_shown_at < published_by + ${`${promptMs} milliseconds`}::interval)
        and (shown_at is not null or hidden is null and coalesce(first_shown_at, missed_at) is not null
          and looked_at > published_by)
    ) as lag
    group by mirror_id, vantage_id, surface, starts_at`);
  return rows.map(({ atLeastMs, atMostMs, ...place }) => ({
    ...place,
    atLeastMs: numbersIn(atLeastMs),
    atMostMs: numbersIn(atMostMs),
  }));
};

/** As `Arrived`, its lags as one text: reading thousands of JSON arrays would cost more than the counting. */
type StoredArrived = Omit<Arrived, "atLeastMs" | "atMostMs"> & { atLeastMs: string; atMostMs: string };

const numbersIn = (text: string) => (text === "" ? [] : text.split(",").map(Number));

/** The length of an interval that is not below none; what is not known is none. */
const millisecondsOf = (interval: SQL) =>
  sql`greatest(0, round(date_part('epoch', ${interval}) * 1000))::bigint`;

import { sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { Angle, Arrival, SpreadingRelease } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { epochMs, epochMsOrNull, moment } from "../../sql/moment.ts";

/** What one vantage saw on one mirror, a list a column: there are many, and so they travel fastest. */
type Columns = {
  mirrorId: number;
  vantageId: number;
  releaseIds: number[];
  missedAt: (number | null)[];
  firstShownAt: (number | null)[];
  shownAt: (number | null)[];
};

/**
 * How did the lists of all mirrors come to show the followed releases that were published since then? What is excluded or
 * hidden is left out. `since` is epoch milliseconds.
 */
export async function readArrivals(tx: Transaction, since: number): Promise<Angle[]> {
  const known = await readSpreadingReleases(tx, since);
  const rows = await tx.execute<Columns>(sql`
    select mirror_id as "mirrorId", vantage_id as "vantageId",
      array_to_json(array_agg(release_id)) as "releaseIds",
      ${listOf(sightings.listMissedAt)} as "missedAt",
      ${listOf(sightings.listFirstShownAt)} as "firstShownAt",
      ${listOf(sightings.listShownAt)} as "shownAt"
    from ${releases} join ${sightings} on release_id = ${releases.id}
    where published_by > ${moment(since)} and followed_until > ${moment(since)} and excluded is null and hidden is null
    group by mirror_id, vantage_id`);
  return rows.map((columns) => ({
    mirrorId: columns.mirrorId,
    vantageId: columns.vantageId,
    arrivals: arrivalsIn(columns, known),
  }));
}

async function readSpreadingReleases(tx: Transaction, since: number): Promise<Map<number, SpreadingRelease>> {
  const rows = await tx.execute<
    Omit<SpreadingRelease, "published"> & { after: number | null; by: number }
  >(sql`
    select id, module, source, ${epochMsOrNull(releases.publishedAfter)} as after,
      ${epochMs(releases.publishedBy)} as by
    from ${releases}
    where published_by > ${moment(since)} and followed_until > ${moment(since)} and excluded is null`);
  return new Map(
    rows.map(({ after, by, ...release }) => [
      release.id,
      { ...release, published: { after: after ?? undefined, by } },
    ]),
  );
}

const arrivalsIn = (
  { releaseIds, missedAt, firstShownAt, shownAt }: Columns,
  known: ReadonlyMap<number, SpreadingRelease>,
): Arrival[] =>
  releaseIds.flatMap((id, place) => {
    const release = known.get(id);
    if (release === undefined) return [];
    return {
      release,
      missedAt: missedAt[place] ?? undefined,
      firstShownAt: firstShownAt[place] ?? undefined,
      shownAt: shownAt[place] ?? undefined,
    };
  });

/** The moments of a group as a list of epoch milliseconds, whole ones. */
const listOf = (column: AnyColumn): SQL =>
  sql`array_to_json(array_agg((date_part('epoch', ${column}) * 1000)::int8))`;

import { sql, type AnyColumn } from "drizzle-orm";
import type { Angle, Arrival, SpreadingRelease } from "@heliograph/core";
import type { Transaction } from "../connect.ts";
import { releases } from "../schema/releases.ts";
import { sightings } from "../schema/sightings.ts";
import { epochMs, epochMsOrNull, moment } from "./moment.ts";

/** A sighting as it travels: release, last miss, first sight, and sight for good. */
type Row = [releaseId: number, missedAt: number | null, firstShownAt: number | null, shownAt: number | null];

/**
 * How did the lists of all mirrors come to show the followed releases that were published since then? What is excluded or
 * hidden is left out. `since` is epoch milliseconds.
 */
export async function readArrivals(tx: Transaction, since: number): Promise<Angle[]> {
  const known = await readSpreadingReleases(tx, since);
  const rows = await tx.execute<{ mirrorId: number; vantageId: number; seen: Row[] }>(sql`
    select mirror_id as "mirrorId", vantage_id as "vantageId", json_agg(json_build_array(
      release_id, ${wholeMs(sightings.listMissedAt)}, ${wholeMs(sightings.listFirstShownAt)},
      ${wholeMs(sightings.listShownAt)})) as seen
    from ${releases} join ${sightings} on release_id = ${releases.id}
    where published_by > ${moment(since)} and followed_until is not null and excluded is null and hidden is null
    group by mirror_id, vantage_id`);
  return rows.map(({ seen, ...angle }) => ({
    ...angle,
    arrivals: seen.flatMap((row) => arrivalOf(row, known) ?? []),
  }));
}

async function readSpreadingReleases(tx: Transaction, since: number): Promise<Map<number, SpreadingRelease>> {
  const rows = await tx.execute<
    Omit<SpreadingRelease, "published"> & { after: number | null; by: number }
  >(sql`
    select id, module, source, ${epochMsOrNull(releases.publishedAfter)} as after,
      ${epochMs(releases.publishedBy)} as by
    from ${releases}
    where published_by > ${moment(since)} and followed_until is not null and excluded is null`);
  return new Map(
    rows.map(({ after, by, ...release }) => [
      release.id,
      { ...release, published: { after: after ?? undefined, by } },
    ]),
  );
}

function arrivalOf(
  [releaseId, missedAt, firstShownAt, shownAt]: Row,
  known: ReadonlyMap<number, SpreadingRelease>,
): Arrival | undefined {
  const release = known.get(releaseId);
  if (release === undefined) return undefined;
  return {
    release,
    missedAt: missedAt ?? undefined,
    firstShownAt: firstShownAt ?? undefined,
    shownAt: shownAt ?? undefined,
  };
}

/** As `epochMs`, of many rows: whole numbers are written faster. */
const wholeMs = (column: AnyColumn) => sql`(date_part('epoch', ${column}) * 1000)::int8`;

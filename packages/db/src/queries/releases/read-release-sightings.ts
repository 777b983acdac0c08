import { and, asc, eq, isNull } from "drizzle-orm";
import { lagOf, surfaces, type ShownSighting, type Surface } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { sightings } from "../../schema/sightings.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs, epochMsOrNull, isoOrNull } from "../../sql/moment.ts";
import type { ReleaseRow } from "./shown-release.ts";

type Published = Pick<ReleaseRow, "id" | "publishedAfter" | "publishedBy">;

/** When a release was shown where, and when it was last looked for there, in epoch milliseconds. */
export type PlacedSighting = { shown: ShownSighting; mirrorId: number; lookedAt: number };

/** Where and when were these releases shown, by their numbers? In the order of the catalogue, a row per vantage and surface. */
export async function readReleaseSightings(
  db: Database | Transaction,
  releases: readonly Published[],
  mirrorId?: number,
): Promise<Map<number, PlacedSighting[]>> {
  const rows = await select(
    db,
    releases.map(({ id }) => id),
    mirrorId,
  );
  const byRelease = Map.groupBy(rows, ({ releaseId }) => releaseId);
  return new Map(
    releases.map((release) => [
      release.id,
      (byRelease.get(release.id) ?? []).flatMap((row) => placedSightings(row, release)),
    ]),
  );
}

const select = (db: Database | Transaction, releaseIds: readonly number[], mirrorId: number | undefined) =>
  db
    .select({
      releaseId: sightings.releaseId,
      mirrorId: sightings.mirrorId,
      mirror: mirrors.slug,
      mirrorName: mirrors.name,
      vantage: vantages.slug,
      lookedAt: epochMs(sightings.lookedAt),
      list: {
        missedAt: epochMsOrNull(sightings.listMissedAt),
        firstShownAt: epochMsOrNull(sightings.listFirstShownAt),
        shownAt: epochMsOrNull(sightings.listShownAt),
      },
      latest: {
        missedAt: epochMsOrNull(sightings.latestMissedAt),
        firstShownAt: epochMsOrNull(sightings.latestFirstShownAt),
        shownAt: epochMsOrNull(sightings.latestShownAt),
      },
      exact: {
        missedAt: epochMsOrNull(sightings.exactMissedAt),
        firstShownAt: epochMsOrNull(sightings.exactFirstShownAt),
        shownAt: epochMsOrNull(sightings.exactShownAt),
      },
      absentSince: epochMsOrNull(sightings.absentSince),
      hidden: sightings.hidden,
    })
    .from(sightings)
    .innerJoin(mirrors, eq(mirrors.id, sightings.mirrorId))
    .innerJoin(vantages, eq(vantages.id, sightings.vantageId))
    .where(
      and(
        anyOf(sightings.releaseId, releaseIds),
        mirrorId === undefined ? undefined : eq(sightings.mirrorId, mirrorId),
        isNull(mirrors.retiredAt),
      ),
    )
    .orderBy(asc(mirrors.position), asc(vantages.position));

type Row = Awaited<ReturnType<typeof select>>[number];

/** What a look had nothing to say of is left out. */
const placedSightings = (row: Row, release: Published): PlacedSighting[] =>
  surfaces
    .filter((surface) => row[surface].missedAt !== null || row[surface].firstShownAt !== null)
    .map((surface) => ({
      mirrorId: row.mirrorId,
      lookedAt: row.lookedAt,
      shown: shownSighting(row, surface, release),
    }));

function shownSighting(row: Row, surface: Surface, release: Published): ShownSighting {
  const { mirror, mirrorName, vantage, hidden } = row;
  const { missedAt, firstShownAt, shownAt } = row[surface];
  const lag = lagOf(
    { after: release.publishedAfter ?? undefined, by: release.publishedBy },
    { missedAt: missedAt ?? undefined, shownAt: shownAt ?? undefined },
  );
  return {
    mirror,
    mirrorName,
    vantage,
    surface,
    missedAt: isoOrNull(missedAt),
    firstShownAt: isoOrNull(firstShownAt),
    shownAt: isoOrNull(shownAt),
    lag: { atLeastMs: lag.atLeastMs ?? null, atMostMs: lag.atMostMs ?? null },
    hidden,
    absentSince: surface === "list" ? isoOrNull(row.absentSince) : null,
  };
}

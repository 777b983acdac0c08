import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Releases } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { textArray } from "../../sql/array-of.ts";
import { moment } from "../../sql/moment.ts";
import { releaseColumns, shownRelease, type ReleaseRow } from "./shown-release.ts";

/** The place of a release in the order of publication; its time in epoch milliseconds. */
export type ReleasePlace = Pick<ReleaseRow, "publishedBy" | "id">;

/** Which releases are asked for. */
export type ReleaseFilter = {
  module?: string | undefined;
  /** Only those published before this one: where the page before ended. */
  before?: ReleasePlace | undefined;
  limit: number;
};

/** Which releases are there, newest first, and how far did they spread? `next` is the last of the page, absent on the last one. */
export async function readReleases(
  db: Database | Transaction,
  { module, before, limit }: ReleaseFilter,
): Promise<{ releases: Releases["releases"]; next: ReleasePlace | undefined }> {
  const rows = await db
    .select({ ...releaseColumns, spread })
    .from(releases)
    .where(
      and(
        module === undefined ? undefined : eq(releases.module, module),
        before === undefined
          ? undefined
          : sql`(${releases.publishedBy}, ${releases.id}) < (${moment(before.publishedBy)}, ${before.id})`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    releases: page.map(({ spread: [shownBy, askedOf], ...release }) => ({
      ...shownRelease(release),
      shownBy,
      askedOf,
    })),
    next: rows.length > limit ? page.at(-1) : undefined,
  };
}

/** Which releases that are or were watched for are the newest, of all modules or of one? */
export const readFollowedReleases = (
  db: Database | Transaction,
  { module, limit }: { module?: string; limit: number },
): Promise<ReleaseRow[]> =>
  db
    .select(releaseColumns)
    .from(releases)
    .where(
      and(isNotNull(releases.followedUntil), module === undefined ? undefined : eq(releases.module, module)),
    )
    .orderBy(...newestFirst)
    .limit(limit);

/** Which release has this number? */
export async function readRelease(db: Database | Transaction, id: number): Promise<ReleaseRow | undefined> {
  const [row] = await db.select(releaseColumns).from(releases).where(eq(releases.id, id));
  return row;
}

/** Which releases are these versions of modules? */
export const readReleasesOf = (
  db: Database | Transaction,
  versions: readonly Pick<ReleaseRow, "module" | "version">[],
): Promise<ReleaseRow[]> =>
  db
    .select(releaseColumns)
    .from(releases)
    .where(
      sql`(${releases.module}, ${releases.version}) in (
        select * from unnest(${textArray(versions.map(({ module }) => module))},
          ${textArray(versions.map(({ version }) => version))}))`,
    );

const newestFirst = [desc(releases.publishedBy), desc(releases.id)];

/** How many mirrors list the release at hand for good, and how many were asked for it. */
const spread = sql<[shownBy: number, askedOf: number]>`(
  select json_build_array(
    count(distinct mirror_id) filter (where list_shown_at is not null and absent_since is null), count(distinct mirror_id))
  from ${sightings} inner join ${mirrors} as mirror on mirror.id = mirror_id
  where release_id = ${releases}.id and retired_at is null
)`;

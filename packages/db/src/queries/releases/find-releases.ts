import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { textArray } from "../../sql/array-of.ts";

/** A release that is known; when it was published, at the latest, in epoch milliseconds. */
export type KnownRelease = {
  id: number;
  module: string;
  version: string;
  publishedBy: number;
  /** Whether it is, or was, watched for. */
  isWatched: boolean;
};

/** Which of these versions are known as releases? */
export const findReleases = async (
  db: Database | Transaction,
  names: readonly { module: string; version: string }[],
): Promise<KnownRelease[]> =>
  names.length === 0
    ? []
    : db.execute<KnownRelease>(sql`
        select id, module, version, (extract(epoch from published_by) * 1000)::float8 as "publishedBy",
          followed_until is not null or missed_since is not null as "isWatched"
        from ${releases} join (
          select distinct * from unnest(
            ${textArray(names.map(({ module }) => module))},
            ${textArray(names.map(({ version }) => version))}
          ) as input (module, version)
        ) as input using (module, version)`);

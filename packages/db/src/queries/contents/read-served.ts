import { sql } from "drizzle-orm";
import type { Content, Proof } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { contents } from "../../schema/contents.ts";
import { textArray } from "../../sql/array-of.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** A version as a mirror served it at some time; times are epoch milliseconds. */
export type Served = {
  mirrorId: number;
  module: string;
  version: string;
  modHash: string | null;
  zipHash: string | null;
  infoTime: number | null;
  originHash: string | null;
  proof: Proof;
  lastSeenAt: number;
};

/** Most sets of hashes that are looked at of one version of a mirror: one that serves others each time fills no memory. */
const mostEach = 8;

/** What did all mirrors serve of these versions? The newest first. */
export async function readServed(
  db: Database | Transaction,
  versions: readonly Pick<Content, "module" | "version">[],
): Promise<Served[]> {
  const rows = await db.execute<Served>(sql`
    select mirror_id as "mirrorId", module, version, mod_hash as "modHash", zip_hash as "zipHash",
      ${epochMsOrNull(contents.infoTime)} as "infoTime", origin_hash as "originHash", proof,
      ${epochMs(contents.lastSeenAt)} as "lastSeenAt"
    from (
      select *, row_number() over (partition by module, version, mirror_id order by last_seen_at desc) as place
      from ${contents}
      where (module, version) in (
        select * from unnest(${textArray(versions.map(({ module }) => module))},
          ${textArray(versions.map(({ version }) => version))}))
    ) as contents
    where place <= ${mostEach}
    order by last_seen_at desc`);
  return [...rows];
}

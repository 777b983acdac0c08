import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings, type KeptLook } from "../../schema/sightings.ts";
import { epochMs, moment } from "../../sql/moment.ts";

/** What a vantage has seen of a release on a mirror, of one that is looked for again. */
export type Presence = {
  module: string;
  version: string;
  mirrorId: number;
  vantageId: number;
  looks: KeptLook[];
  /** When the newest look was asked, in epoch milliseconds. */
  lookedAt: number;
};

/** Most releases that are looked into; those that were missed first come first. */
const limit = 100;

/** Who shows the releases that somebody was seen to show no more since then? `since` is epoch milliseconds. */
export const readPresences = async (tx: Transaction, since: number): Promise<Presence[]> =>
  tx.execute<Presence>(sql`
    select module, version, mirror_id as "mirrorId", vantage_id as "vantageId", looks,
      ${epochMs(sightings.lookedAt)} as "lookedAt"
    from (
      select id, module, version
      from ${releases}
      where missed_since > ${moment(since)} and excluded is null
      order by missed_since
      limit ${limit}
    ) as missed join ${sightings} on release_id = missed.id
    where hidden is null
    order by missed.id, mirror_id, vantage_id`);

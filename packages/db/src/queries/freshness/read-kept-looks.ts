import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { sightings, type KeptLook } from "../../schema/sightings.ts";
import { plainArray } from "../../sql/array-of.ts";

/** What a vantage saw of a release on a mirror so far. */
export type KeptLooks = {
  releaseId: number;
  mirrorId: number;
  looks: KeptLook[];
  /** When the newest look was asked, in epoch milliseconds. */
  lookedAt: number;
  hidden: "retracted" | "refused" | null;
};

/** What has a vantage seen of these releases on these mirrors? What it never looked for is absent. */
export const readKeptLooks = async (
  tx: Transaction,
  vantageId: number,
  places: readonly { releaseId: number; mirrorId: number }[],
): Promise<KeptLooks[]> =>
  tx.execute<KeptLooks>(sql`
    select release_id as "releaseId", mirror_id as "mirrorId", looks,
      (extract(epoch from looked_at) * 1000)::float8 as "lookedAt", hidden
    from ${sightings} join unnest(
      ${plainArray(places.map(({ releaseId }) => releaseId))}::integer[],
      ${plainArray(places.map(({ mirrorId }) => mirrorId))}::integer[]
    ) as input (release_id, mirror_id) using (release_id, mirror_id)
    where ${sightings.vantageId} = ${vantageId}`);

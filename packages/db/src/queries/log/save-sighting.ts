import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { logHeadSightings } from "../../schema/log-head-sightings.ts";

/** Keeps that a mirror showed a head to a vantage; `at` is epoch milliseconds. */
export async function saveSighting(
  tx: Transaction,
  { at, ...sighting }: { headId: number; mirrorId: number; vantageId: number; at: number },
): Promise<void> {
  const seenAt = new Date(at);
  await tx
    .insert(logHeadSightings)
    .values({ ...sighting, firstSeenAt: seenAt, lastSeenAt: seenAt })
    .onConflictDoUpdate({
      target: [logHeadSightings.headId, logHeadSightings.mirrorId, logHeadSightings.vantageId],
      set: {
        firstSeenAt: sql`least(log_head_sightings.first_seen_at, excluded.first_seen_at)`,
        lastSeenAt: sql`greatest(log_head_sightings.last_seen_at, excluded.last_seen_at)`,
      },
    });
}

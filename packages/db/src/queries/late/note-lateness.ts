import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { lateSpans } from "../../schema/late-spans.ts";

/** A stretch of a mirror's past, in epoch milliseconds. */
export type LateSpan = { mirrorId: number; startsAt: number; endsAt: number };

/** Notes that results about these stretches have come too late, one a mirror; what is noted already grows. */
export async function noteLateness(tx: Transaction, spans: readonly LateSpan[], now: number): Promise<void> {
  await tx
    .insert(lateSpans)
    .values(
      spans
        .map(({ mirrorId, startsAt, endsAt }) => ({
          mirrorId,
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
          heardAt: new Date(now),
        }))
        .toSorted((one, other) => one.mirrorId - other.mirrorId),
    )
    .onConflictDoUpdate({
      target: lateSpans.mirrorId,
      set: {
        startsAt: sql`least(${lateSpans.startsAt}, excluded.starts_at)`,
        endsAt: sql`greatest(${lateSpans.endsAt}, excluded.ends_at)`,
        heardAt: sql`excluded.heard_at`,
      },
    });
}

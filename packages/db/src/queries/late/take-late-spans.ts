import { lte } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { lateSpans } from "../../schema/late-spans.ts";
import type { LateSpan } from "./note-lateness.ts";

/** Which stretches have results come about too late, the last of them by a moment in epoch milliseconds? They are noted no more. */
export async function takeLateSpans(tx: Transaction, heardBy: number): Promise<LateSpan[]> {
  const taken = await tx
    .delete(lateSpans)
    .where(lte(lateSpans.heardAt, new Date(heardBy)))
    .returning();
  return taken.map(({ mirrorId, startsAt, endsAt }) => ({
    mirrorId,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
  }));
}

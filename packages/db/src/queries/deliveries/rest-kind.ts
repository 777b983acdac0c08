import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** Leaves all channels of a kind alone until a moment, in epoch milliseconds. */
export async function restKind(tx: Transaction, kind: string, until: number): Promise<void> {
  const restsUntil = new Date(until);
  await tx
    .update(channels)
    .set({ restsUntil })
    .where(
      and(eq(channels.kind, kind), or(isNull(channels.restsUntil), lt(channels.restsUntil, restsUntil))),
    );
}

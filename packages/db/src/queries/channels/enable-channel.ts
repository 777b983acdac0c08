import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** Sends to a channel again: it took a message. */
export async function enableChannel(tx: Transaction, id: number): Promise<void> {
  await tx
    .update(channels)
    .set({ disabledReason: null, disabledAt: null, refusals: 0, failingSince: null })
    .where(eq(channels.id, id));
}

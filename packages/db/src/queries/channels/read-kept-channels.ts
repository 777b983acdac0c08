import { isNull } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** Which channels are in use, with what they are set up with? They stay as they are until the transaction ends. */
export const readKeptChannels = (
  tx: Transaction,
): Promise<Pick<typeof channels.$inferSelect, "name" | "kind" | "sealed">[]> =>
  tx
    .select({ name: channels.name, kind: channels.kind, sealed: channels.sealed })
    .from(channels)
    .where(isNull(channels.retiredAt))
    .orderBy(channels.id)
    .for("update");

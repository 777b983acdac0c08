import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** Which channels of the configuration are in use, with what they are set up with? They stay as they are until the transaction ends. */
export const readKeptChannels = (
  tx: Transaction,
): Promise<Pick<typeof channels.$inferSelect, "name" | "kind" | "sealed">[]> =>
  tx
    .select({ name: channels.name, kind: channels.kind, sealed: channels.sealed })
    .from(channels)
    .where(and(isNull(channels.retiredAt), eq(channels.isPublic, false)))
    .orderBy(channels.id)
    .for("update");

import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** Which channel in use has this name? */
export async function findChannel(db: Database | Transaction, name: string) {
  const [channel] = await db
    .select({
      id: channels.id,
      name: channels.name,
      kind: channels.kind,
      language: channels.language,
      sealed: channels.sealed,
      disabledReason: channels.disabledReason,
    })
    .from(channels)
    .where(and(eq(channels.name, name), isNull(channels.retiredAt)));
  return channel;
}

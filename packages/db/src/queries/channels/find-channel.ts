import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** Which channel of the configuration in use has this name? */
export async function findChannel(db: Database | Transaction, name: string) {
  const [channel] = await db
    .select({
      id: channels.id,
      name: channels.name,
      kind: channels.kind,
      isPublic: channels.isPublic,
      language: channels.language,
      sealed: channels.sealed,
      disabledReason: channels.disabledReason,
    })
    .from(channels)
    .where(and(eq(channels.name, name), eq(channels.isPublic, false), isNull(channels.retiredAt)));
  return channel;
}

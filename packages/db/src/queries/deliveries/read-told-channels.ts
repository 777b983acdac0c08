import { isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";

/** A channel, as much of it as settles who is told what. */
export type ToldChannel = {
  id: number;
  name: string;
  kind: string;
  isFallback: boolean;
  /** Why nothing is sent to it any more; null while it is in use. */
  disabledReason: string | null;
};

/** Which channels are there? */
export const readToldChannels = (db: Database | Transaction): Promise<ToldChannel[]> =>
  db
    .select({
      id: channels.id,
      name: channels.name,
      kind: channels.kind,
      isFallback: channels.isFallback,
      disabledReason: channels.disabledReason,
    })
    .from(channels)
    .where(isNull(channels.retiredAt))
    .orderBy(channels.id);

import { and, eq, isNull } from "drizzle-orm";
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

/** The columns of a `ToldChannel`. */
export const toldColumns = {
  id: channels.id,
  name: channels.name,
  kind: channels.kind,
  isFallback: channels.isFallback,
  disabledReason: channels.disabledReason,
};

/** Which channels of the configuration are there? */
export const readToldChannels = (db: Database | Transaction): Promise<ToldChannel[]> =>
  db
    .select(toldColumns)
    .from(channels)
    .where(and(isNull(channels.retiredAt), eq(channels.isPublic, false)))
    .orderBy(channels.id);

import { findChannel, redriveDeliveries, saveAuditEntry, type Database } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Actor } from "./actor.ts";

/** What is to be told after all: everything that a channel was never told, or some of it. */
type Redrive = { channel: string; ids: readonly string[] | undefined };

/**
 * Has a channel told what it was never told. How much is that?
 * @throws Refusal `not_found`, or `conflict` while nothing is sent to the channel
 */
export const redriveAlerts = (
  database: Database,
  { channel: name, ids, operator, origin }: Actor & Redrive,
  now: number,
): Promise<number> =>
  transact(database, async (tx) => {
    const channel = await findChannel(tx, name);
    if (channel === undefined)
      throw new Refusal("not_found", "there is no such channel", { field: "channel" });
    if (channel.disabledReason !== null) {
      throw new Refusal("conflict", "nothing is sent to this channel: mend it, and send it a test first");
    }
    const redriven = await redriveDeliveries(tx, { channelId: channel.id, ids }, now);
    await saveAuditEntry(tx, {
      at: now,
      operator,
      action: "alert.redrive",
      subject: `channel ${name}`,
      before: null,
      after: { alerts: redriven },
      origin,
    });
    return redriven.length;
  });

import { randomUUID } from "node:crypto";
import type { ChannelTest } from "@heliograph/core";
import { enableChannel, findChannel, saveAuditEntry, type Database } from "@heliograph/db";
import type { Attempt } from "@heliograph/notifiers";
import { post, type Means } from "../alerts/post.ts";
import { testNotice } from "../alerts/test-notice.ts";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Actor } from "./actor.ts";

/**
 * Sends a channel a test in the way of every message; one that was disabled is used again once it takes it. How did it go?
 * @throws Refusal `not_found`
 */
export async function testChannel(
  database: Database,
  { name, operator, origin }: Actor & { name: string },
  { means, now, signal }: { means: Means; now: number; signal: AbortSignal },
): Promise<ChannelTest> {
  const channel = await findChannel(database, name);
  if (channel === undefined) throw new Refusal("not_found", "there is no such channel", { field: "name" });
  const delivery = { id: randomUUID(), notice: testNotice(now) };
  const attempt = await post({ channel, delivery }, means, { now, signal });
  const { kind: end, status, code, reason, excerpt, hint, durationMs } = attempt;
  const isTaken = end === "delivered" || end === "accepted";
  await transact(database, async (tx) => {
    if (isTaken && channel.disabledReason !== null) await enableChannel(tx, channel.id);
    await saveAuditEntry(tx, {
      at: now,
      operator,
      action: "channel.test",
      subject: `channel ${name}`,
      before: { disabled: channel.disabledReason },
      after: { disabled: isTaken ? null : channel.disabledReason, end, code, reason },
      origin,
    });
  });
  return {
    channel: name,
    end: endOf(attempt),
    status: status ?? null,
    code: code ?? null,
    reason: reason ?? null,
    excerpt,
    hint: hint ?? null,
    durationMs,
  };
}

/** A test ends as any attempt; a destination that says once that it is none is not given up yet. */
const endOf = ({ kind }: Attempt) => (kind === "refused" ? "retry" : kind);

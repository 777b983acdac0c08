import type { Confirmation } from "@heliograph/core";
import { confirmSubscription, endSubscriptions, type KeptSubscription } from "@heliograph/db";
import { challengeReceiver } from "@heliograph/notifiers";
import { openSettings } from "../channels/open-settings.ts";
import { transact } from "../ingest/transact.ts";
import type { DeskServices } from "./desk.ts";
import { receiverSchema } from "./settings.ts";

/** Confirms what has not been: at once where the token came by mail, and else once the receiver has said so. A mailbox has one subscription, the newest. */
export async function confirm(
  kept: KeptSubscription,
  services: DeskServices & { signal: AbortSignal },
): Promise<Confirmation> {
  const { database, now } = services;
  const answer = kept.kind === "email" ? confirmed : await ask(kept, services);
  if (!answer.isConfirmed) return answer;
  await transact(database, async (tx) => {
    await confirmSubscription(tx, kept.id, now());
    if (kept.kind !== "email") return;
    await endSubscriptions(tx, { besides: kept.id, targetDigest: kept.targetDigest }, now());
  });
  return answer;
}

const confirmed: Confirmation = { isConfirmed: true, status: null, reason: null };

async function ask(
  { sealed }: KeptSubscription,
  { means: { subscribers }, now, signal }: DeskServices & { signal: AbortSignal },
): Promise<Confirmation> {
  const opened = openSettings(subscribers.box, sealed);
  if (opened === undefined) return { isConfirmed: false, status: null, reason: "its secret cannot be read" };
  const receiver = receiverSchema.parse(opened.settings);
  const { outbound } = subscribers;
  const { isMet, status, reason } = await challengeReceiver(receiver, { outbound, now: now(), signal });
  return { isConfirmed: isMet, status, reason };
}

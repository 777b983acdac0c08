import { claimRefreshes, readOpenTold, type RefreshedChannel } from "@heliograph/db";
import { notifiers, sendRefresh, type AnyNotifier } from "@heliograph/notifiers";
import { openSettings } from "../channels/open-settings.ts";
import { messageOf } from "./message.ts";
import type { Sending } from "./sender.ts";

/** Tells receivers that forget once more of what is open, each as often as it needs. What goes wrong is made good the next time. */
export async function refreshReceivers(sending: Sending, signal: AbortSignal): Promise<void> {
  for (const notifier of notifiers) {
    if ("send" in notifier || notifier.refresh === undefined) continue;
    const { kind, refresh } = notifier;
    const due = await claimRefreshes(sending.database, { kind, everyMs: refresh.everyMs }, sending.now());
    for (const channel of due) await refreshOne(channel, { notifier, refresh }, sending, signal);
  }
}

type Refreshing = Exclude<AnyNotifier, { send: unknown }>;

async function refreshOne(
  channel: RefreshedChannel,
  means: { notifier: Refreshing; refresh: NonNullable<Refreshing["refresh"]> },
  sending: Sending,
  signal: AbortSignal,
): Promise<void> {
  const told = await readOpenTold(sending.database, channel.id);
  const messages = await Promise.all(told.map((delivery) => messageOf(channel, delivery, sending)));
  const [first, ...others] = messages;
  const opened = openSettings(sending.box, channel.sealed);
  if (first === undefined || opened === undefined) return;
  const { outbound, now } = sending;
  const end = await sendRefresh({
    ...means,
    ...opened,
    outbound,
    open: [first, ...others],
    now: now(),
    signal,
  });
  if (end.kind !== "delivered") {
    sending.log.warn(
      { channel: channel.name, reason: end.reason },
      "what is open could not be told once more",
    );
  }
}

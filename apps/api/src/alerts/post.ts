import { seconds, type Notice } from "@heliograph/core";
import type { ClaimedChannel } from "@heliograph/db";
import { notifierOf, sendMessage, type Attempt } from "@heliograph/notifiers";
import type { Outbound } from "@heliograph/outbound";
import { openSettings } from "../channels/open-settings.ts";
import { messageOf } from "./message.ts";

/** What messages are made of and sent with. */
export type Means = {
  outbound: Outbound;
  /** Opens the settings of channels. */
  box: { open: (sealed: string) => string };
  siteName: string;
  /** Where readers find us. */
  baseUrl: () => string;
};

/** An attempt is given up after this time, well before its lease ends. */
const longestMs = seconds(40);

/** What is sent, and to whom. */
type Posting = {
  channel: Pick<ClaimedChannel, "kind" | "language" | "sealed">;
  delivery: { id: string; notice: Notice };
};

/** Makes an attempt: sends what was taken to its channel. It never throws; what stopped it is told as how it ended. */
export async function post(
  { channel, delivery }: Posting,
  means: Means,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<Attempt> {
  const notifier = notifierOf(channel.kind);
  if (notifier === undefined) return unsent(`there are no channels of the kind ${channel.kind} any more`);
  const opened = openSettings(means.box, channel.sealed);
  if (opened === undefined) return unsent("its settings can't be read with the keys at hand");
  const message = await messageOf(channel, delivery, means);
  const ending = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  try {
    const { outbound } = means;
    return await sendMessage({ ...opened, outbound, notifier, message, now, signal: ending });
  } catch (error) {
    if (!ending.aborted) throw error;
    return { kind: "retry", reason: "it was given up", excerpt: "", isAmbiguous: true, durationMs: 0 };
  }
}

/** An attempt that came to nothing before anything was sent, and always will. */
const unsent = (reason: string): Attempt => ({
  kind: "disabled",
  reason,
  excerpt: "",
  isAmbiguous: false,
  durationMs: 0,
});

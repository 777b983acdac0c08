import { seconds, type Notice } from "@heliograph/core";
import type { ClaimedChannel } from "@heliograph/db";
import { sendMessage, type Attempt } from "@heliograph/notifiers";
import type { Outbound } from "@heliograph/outbound";
import { openSettings } from "../channels/open-settings.ts";
import type { SubscriberMeans } from "../subscriptions/means.ts";
import { heardBySubscriber } from "../subscriptions/heard.ts";
import { wayToChannel, wayToSubscriber } from "../subscriptions/way-to.ts";
import { messageOf } from "./message.ts";

/** What messages are made of and sent with. */
export type Means = {
  outbound: Outbound;
  /** Opens the settings of channels. */
  box: { open: (sealed: string) => string };
  siteName: string;
  /** Where readers find us. */
  baseUrl: () => string;
  /** By what subscribers are told. */
  subscribers: SubscriberMeans;
};

/** An attempt is given up after this time, well before its lease ends. */
const longestMs = seconds(40);

/** What is sent, and to whom. */
type Posting = {
  channel: Pick<ClaimedChannel, "kind" | "language" | "sealed" | "isPublic">;
  delivery: { id: string; notice: Notice };
};

/** Makes an attempt: sends what was taken to its channel. It never throws; what stopped it is told as how it ended. */
export async function post(
  { channel, delivery }: Posting,
  means: Means,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<Attempt> {
  const { kind, isPublic } = channel;
  const opened = openSettings(means.box, channel.sealed);
  if (opened === undefined) return unsent("its settings can't be read with the keys at hand");
  const way = isPublic
    ? wayToSubscriber({ ...channel, ...opened }, means)
    : wayToChannel(kind, opened, means);
  if (way === undefined) return unsent(`there are no channels of the kind ${kind} any more`, isPublic);
  const message = await messageOf(channel, delivery, means);
  const ending = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  try {
    const attempt = await sendMessage({ ...way, message, now, signal: ending });
    return isPublic ? heardBySubscriber(kind, attempt) : attempt;
  } catch (error) {
    if (!ending.aborted) throw error;
    return { kind: "retry", reason: "it was given up", excerpt: "", isAmbiguous: true, durationMs: 0 };
  }
}

/** An attempt that came to nothing before anything was sent, and always will; of a subscriber, until we tell any in this way again. */
const unsent = (reason: string, isForNow = false): Attempt => ({
  kind: isForNow ? "rejected" : "disabled",
  reason,
  excerpt: "",
  isAmbiguous: false,
  durationMs: 0,
});

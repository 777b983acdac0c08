import { notifierOf, subscriberMail, type AnyNotifier, type AnySettings } from "@heliograph/notifiers";
import type { ChannelLanguage } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";
import type { Means } from "../alerts/post.ts";
import type { ChannelSettings } from "../channels/open-channel.ts";
import { addressOf } from "./address-of.ts";
import { mailboxSchema } from "./settings.ts";

/** What tells somebody something. */
export type Way = {
  notifier: AnyNotifier;
  settings: AnySettings;
  /** The proxy by which it is reached, where it cannot be reached otherwise. */
  proxy?: string | undefined;
  outbound: Outbound;
};

/** How a channel of the configuration is told; undefined where there are none of its kind any more. */
export function wayToChannel(
  kind: string,
  { settings, proxy }: ChannelSettings,
  { outbound }: Pick<Means, "outbound">,
): Way | undefined {
  const notifier = notifierOf(kind);
  return notifier && { notifier, settings, proxy, outbound };
}

/** A subscriber's channel, with what is kept of him. */
type SubscriberChannel = { kind: string; language: ChannelLanguage; settings: Record<string, unknown> };

/** How a subscriber is told: at his receiver, or by mail through our server; undefined where we tell nobody in that way any more. */
export function wayToSubscriber(
  { kind, language, settings }: SubscriberChannel,
  { subscribers, outbound, baseUrl }: Pick<Means, "subscribers" | "outbound" | "baseUrl">,
): Way | undefined {
  const notifier = notifierOf(kind);
  if (notifier === undefined || !subscribers.kinds.some((each) => each === kind)) return undefined;
  if (kind !== "email") return { notifier, settings, outbound: subscribers.outbound };
  const { address, token } = mailboxSchema.parse(settings);
  const unsubscribe = addressOf(baseUrl(), language, token);
  return {
    notifier: subscriberMail,
    settings: { ...subscribers.mail, to: [address], unsubscribe },
    outbound,
  };
}

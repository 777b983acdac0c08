import type { SubscriptionKind } from "@heliograph/core";
import type { MailServerSettings } from "@heliograph/notifiers";
import type { Outbound } from "@heliograph/outbound";
import type { SecretBox } from "../secrets/secret-box.ts";

/** By what subscribers are told. */
export type SubscriberMeans = {
  /** In which ways anybody may subscribe here. */
  kinds: readonly SubscriptionKind[];
  /** So many in all. */
  most: number;
  /** The way out to their receivers: what mirrors may reach within our own network is closed to them. */
  outbound: Outbound;
  /** The server that mail goes through, where there is one. */
  mail: MailServerSettings | undefined;
  /** Keeps what they told us of themselves. */
  box: SecretBox;
};

import { days, type Subscription } from "@heliograph/core";
import type { KeptSubscription } from "@heliograph/db";
import { publicKeyOf } from "@heliograph/notifiers";
import { openSettings } from "../channels/open-settings.ts";
import type { DeskServices } from "./desk.ts";
import { receiverSchema } from "./settings.ts";

/** A subscription as who has its token sees it: its secret only until the receiver has shown that it knows it. */
export function shownSubscription(
  { kind, hint, mirrors, severity, language, sealed, requestedAt, confirmedAt }: KeptSubscription,
  { site, means }: Pick<DeskServices, "site" | "means">,
): Subscription {
  const isConfirmed = confirmedAt !== null;
  const isTold = !isConfirmed && kind === "webhook";
  const opened = isTold ? openSettings(means.subscribers.box, sealed) : undefined;
  const { secret, private_key: key } = receiverSchema.partial().parse(opened?.settings ?? {});
  return {
    kind,
    target: hint,
    isConfirmed,
    expiresAt: isConfirmed ? null : new Date(requestedAt + days(1)).toISOString(),
    secret: secret ?? null,
    publicKey: key === undefined ? null : publicKeyOf(key),
    mirrors,
    severity,
    language,
    demonstration: site.demonstration,
  };
}

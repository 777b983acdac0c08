import type { Site } from "@heliograph/config";
import type { SecretBox } from "../secrets/secret-box.ts";
import { openWayOut } from "../start/open-way-out.ts";
import type { SubscriberMeans } from "./means.ts";

/** What the configuration lets subscribers be told by; without a key to keep their secrets with, nobody can subscribe. */
export function openSubscriberMeans(
  { contact, subscribers }: Pick<Site, "contact" | "subscribers">,
  box: SecretBox,
): SubscriberMeans {
  const { webhooks, email, most, allowed_private_targets } = subscribers;
  const hasKey = box.keyIds.length > 0;
  return {
    kinds: [
      ...(webhooks && hasKey ? (["webhook"] as const) : []),
      ...(email !== undefined && hasKey ? (["email"] as const) : []),
    ],
    most,
    outbound: openWayOut({ contact, allowed_private_targets }),
    mail: email,
    box,
  };
}

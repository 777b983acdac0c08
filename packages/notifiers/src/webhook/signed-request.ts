import type { Request } from "../notifier.ts";
import { privateSignature, sharedSignature } from "./signature.ts";

/** Where events go, and what they are signed with; spelled as in `heliograph.yaml`. */
export type Receiver = {
  url: string;
  secret?: string | undefined;
  previous_secret?: string | undefined;
  private_key?: string | undefined;
};

/** A request that tells a receiver an event, signed with all keys that it may know us by; `now` is epoch milliseconds. */
export function signedRequest(
  { url, secret, previous_secret: previous, private_key: key }: Receiver,
  { id, body, now }: { id: string; body: string; now: number },
): Request {
  const timestamp = Math.floor(now / 1_000);
  const signed = { id, timestamp, body };
  const signatures = [secret, previous]
    .flatMap((each) => each ?? [])
    .map((each) => sharedSignature(each, signed));
  if (key !== undefined) signatures.push(privateSignature(key, signed));
  return {
    url,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "webhook-id": id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": signatures.join(" "),
    },
    body,
  };
}

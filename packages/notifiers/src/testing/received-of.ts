import type { Request } from "../notifier.ts";
import type { Received } from "./fake-vendor.ts";

/** A request as its vendor would receive it. */
export const receivedOf = ({ url, headers, body }: Request): Received => ({
  method: "POST",
  target: url.replace(/^https?:\/\/[^/?#]+/, ""),
  headers,
  body,
});

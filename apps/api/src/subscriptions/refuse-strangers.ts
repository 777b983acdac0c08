import type { Subscribed } from "@heliograph/core";
import { Refusal } from "../http/refusal.ts";

/** Refuses mirrors that we do not know. @throws Refusal */
export function refuseStrangers(
  { mirrors }: Pick<Subscribed, "mirrors">,
  known: ReadonlyMap<string, unknown>,
): void {
  const stranger = mirrors?.find((slug) => !known.has(slug));
  if (stranger !== undefined) {
    throw new Refusal("invalid_request", `there is no mirror ${stranger}`, { field: "mirrors" });
  }
}

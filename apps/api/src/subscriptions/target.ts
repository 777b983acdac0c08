import { MirrorFailure } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";
import { z } from "zod";
import { Refusal } from "../http/refusal.ts";

/** Where a subscriber is told: what is kept of it, what may be shown of it, and what all spellings of it have in common. */
export type Target = { hint: string; sameness: string };

const addressSchema = z.email().max(254);

/** A mailbox. @throws Refusal */
export function mailboxTarget(address: string): Target {
  if (!addressSchema.safeParse(address).success) {
    throw new Refusal("invalid_request", "this is no e-mail address", { field: "address" });
  }
  const [name = "", domain = ""] = address.split("@");
  return {
    hint: `${name.slice(0, 1)}…@${domain}`,
    sameness: `mailto:${address.toLowerCase()}`,
  };
}

/** A receiver of webhooks, judged as it will be each time that it is told something. @throws Refusal */
export async function receiverTarget(url: string, { judge }: Pick<Outbound, "judge">): Promise<Target> {
  try {
    await judge(url);
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    throw new Refusal("invalid_request", error.message, { field: "url" });
  }
  const { host, href } = new URL(url);
  return { hint: host, sameness: href };
}

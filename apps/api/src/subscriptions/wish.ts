import type { SubscriptionKind, Subscribing } from "@heliograph/core";
import type { NewSubscription } from "@heliograph/db";
import { newPrivateKey, newSharedSecret } from "@heliograph/notifiers";
import { sealChannel } from "../channels/open-channel.ts";
import { Refusal } from "../http/refusal.ts";
import { refuseStrangers } from "./refuse-strangers.ts";
import type { DeskServices } from "./desk.ts";
import { mailboxTarget, receiverTarget } from "./target.ts";
import { digestOf, newToken } from "./token.ts";

/** How often one place may be asked for within a day, what it has said yes to counting too. */
export const mostOfTarget: Record<SubscriptionKind, number> = { webhook: 5, email: 3 };

/** What somebody wants, as it is kept, with the token that is not. */
export type Wish = { token: string; wish: NewSubscription };

/** Makes of what somebody asks for what is kept of it. @throws Refusal */
export async function readWish(
  wanted: Subscribing,
  { plan, means: { subscribers } }: Pick<DeskServices, "plan" | "means">,
): Promise<Wish> {
  const { kind, mirrors, severity, language } = wanted;
  if (!subscribers.kinds.includes(kind)) {
    throw new Refusal("invalid_request", "nobody can subscribe in this way here", { field: "kind" });
  }
  refuseStrangers(wanted, plan.mirrorIds);
  const token = newToken();
  const [target, settings] =
    wanted.kind === "email"
      ? [mailboxTarget(wanted.address), { address: wanted.address, token }]
      : [
          await receiverTarget(wanted.url, subscribers.outbound),
          { url: wanted.url, ...newKey(wanted.signing) },
        ];
  return {
    token,
    wish: {
      kind,
      mirrors,
      severity,
      language,
      hint: target.hint,
      tokenDigest: digestOf(token),
      targetDigest: subscribers.box.fingerprint(target.sameness),
      sealed: sealChannel(subscribers.box, { settings, proxy: undefined }),
    },
  };
}

const newKey = (signing: "shared" | "ed25519") =>
  signing === "shared" ? { secret: newSharedSecret() } : { private_key: newPrivateKey() };

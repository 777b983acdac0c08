import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { seconds } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";
import { z } from "zod";
import { parseBody } from "../parse-body.ts";
import { postRequests } from "../post-requests.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { readStatus } from "../status.ts";
import type { Event } from "./event.ts";
import { signedRequest, type Receiver } from "./signed-request.ts";

const deadlineMs = seconds(15);

/** How a receiver shows that it wants what we send: by saying the challenge, and nothing else, in JSON. */
const answerSchema = z.strictObject({ challenge: z.string() });

/** What came of a challenge: `reason` is one sentence in English, and nothing of what was answered. */
export type Challenged = { isMet: boolean; status: number | null; reason: string | null };

/** Asks a receiver, in a request signed as all others will be, whether it wants them. */
export async function challengeReceiver(
  receiver: Receiver,
  { outbound, now, signal }: { outbound: Outbound; now: number; signal: AbortSignal },
): Promise<Challenged> {
  const challenge = randomBytes(32).toString("base64url");
  const event: Event = {
    type: "subscription.challenge",
    timestamp: new Date(now).toISOString(),
    data: { challenge },
  };
  const request = signedRequest(receiver, { id: randomUUID(), body: JSON.stringify(event), now });
  const { kind, status, reason } = await postRequests(
    { outbound, requestsAt: () => [request], read: readAnswer(challenge), deadlineMs, signal },
    { now, room: 1, isPlain: false },
    0,
  );
  const isMet = kind === "delivered";
  return { isMet, status: status ?? null, reason: isMet ? null : (reason ?? "the answer was no success") };
}

/** A server that sends back whatever it is sent has not understood the question. */
const readAnswer =
  (challenge: string) =>
  (reply: Reply): Verdict => {
    const { kind } = readStatus(reply);
    if (kind !== "delivered") return { kind: "rejected", reason: `it answered with status ${reply.status}` };
    const told = parseBody(answerSchema, reply.body)?.challenge ?? "";
    return isSame(told, challenge)
      ? { kind: "delivered" }
      : { kind: "rejected", reason: "the answer is not the challenge" };
  };

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

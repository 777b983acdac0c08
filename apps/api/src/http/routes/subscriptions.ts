import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { subscribingSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import type { SubscriptionDesk } from "../../subscriptions/desk.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";
import { writtenLimitBytes } from "../written-text.ts";

const answerSchema = z.object({
  /** By this the receiver is asked, and the subscription changed and ended; null where a mail brings it to the mailbox. */
  token: z.string().nullable(),
});

/** `POST /api/v1/subscriptions`: somebody wants to be told of incidents. */
export const subscriptionsRoute = ({ addressOf }: Pick<Services, "addressOf">, desk: SubscriptionDesk) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/subscriptions",
      summary: "Subscribe",
      description:
        "A webhook is told nothing until it has answered a challenge: read the secret or public key with the token, teach it " +
        "to the receiver, then ask for the challenge. A mailbox is sent one mail, whose link confirms; whether it is known is not told.",
      tags: ["Subscriptions"],
      middleware: [readJson({ limitBytes: writtenLimitBytes })] as const,
      request: { body: { required: true, content: { "application/json": { schema: subscribingSchema } } } },
      responses: {
        202: {
          description: "Kept for a day, until it is confirmed",
          content: { "application/json": { schema: answerSchema } },
        },
        ...refusals(
          "invalid_request",
          "conflict",
          "unsupported_media_type",
          "too_large",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const kept = await desk.subscribe(c.req.valid("json"), addressOf(c));
      c.header("Cache-Control", "no-store");
      return c.json({ token: kept?.token ?? null }, 202);
    },
  );

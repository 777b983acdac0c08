import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { confirmationSchema, subscribedSchema, subscriptionSchema } from "@heliograph/core";
import type { SubscriptionDesk } from "../../subscriptions/desk.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env, Middleware } from "../context.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";
import { writtenLimitBytes } from "../written-text.ts";

const query = z.object({ token: z.string().max(100) });

const keptByNobody: Middleware = async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
};

const common = {
  path: "/subscription",
  tags: ["Subscriptions"],
  request: { query },
};

/** `/api/v1/subscription?token=`: a subscription, for whoever has its token. */
export const subscriptionRoute = (desk: SubscriptionDesk) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit })
    .openapi(
      createRoute({
        ...common,
        method: "get",
        summary: "A subscription",
        description: "With its secret or public key until the receiver has answered the challenge.",
        middleware: [keptByNobody] as const,
        responses: {
          200: { description: "It", content: { "application/json": { schema: subscriptionSchema } } },
          ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
        },
      }),
      async (c) => c.json(await desk.read(c.req.valid("query").token), 200),
    )
    .openapi(
      createRoute({
        ...common,
        method: "put",
        summary: "Change a subscription",
        description: "Of which mirrors it hears, from which severity on, and in which language.",
        middleware: [keptByNobody, readJson({ limitBytes: writtenLimitBytes })] as const,
        request: {
          query,
          body: { required: true, content: { "application/json": { schema: subscribedSchema } } },
        },
        responses: {
          200: {
            description: "It as it is now",
            content: { "application/json": { schema: subscriptionSchema } },
          },
          ...refusals(
            "invalid_request",
            "not_found",
            "unsupported_media_type",
            "rate_limited",
            "unavailable",
          ),
        },
      }),
      async (c) => c.json(await desk.change(c.req.valid("query").token, c.req.valid("json")), 200),
    )
    .openapi(
      createRoute({
        ...common,
        method: "delete",
        summary: "End a subscription",
        description: "Forgets it, and where it led.",
        responses: {
          204: { description: "There is none by this token any more" },
          ...refusals("invalid_request", "rate_limited", "unavailable"),
        },
      }),
      async (c) => {
        await desk.end(c.req.valid("query").token);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        ...common,
        method: "post",
        path: "/subscription/confirmation",
        summary: "Confirm a subscription",
        description:
          "Sends a webhook the event `subscription.challenge`, to be answered within 15 s by a success with the JSON object " +
          '`{"challenge": "…"}`; a subscription by e-mail is confirmed by the token of its mail alone.',
        middleware: [keptByNobody] as const,
        responses: {
          200: {
            description: "Whether it is",
            content: { "application/json": { schema: confirmationSchema } },
          },
          ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
        },
      }),
      async (c) => c.json(await desk.confirm(c.req.valid("query").token, c.req.raw.signal), 200),
    );

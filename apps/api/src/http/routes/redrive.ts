import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { redrivenSchema, slugSchema } from "@heliograph/core";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import { redriveAlerts } from "../../operators/redrive-alerts.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";

const limitBytes = 65_536;

const bodySchema = z.strictObject({
  channel: slugSchema,
  /** All that the channel was never told, where this is left out. */
  ids: z.array(z.uuid()).min(1).max(1_000).optional(),
});

/** `POST /api/v1/alerts/redrive`: an operator has a channel told what it was never told. */
export const redriveRoute = ({ database, operators, addressOf, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/alerts/redrive",
      summary: "Send dead alerts again",
      description: "For operators. What a channel was never told waits again, and goes out as any other.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf), readJson({ limitBytes })] as const,
      request: { body: { required: true, content: { "application/json": { schema: bodySchema } } } },
      responses: {
        202: {
          description: "How many of them wait again",
          content: { "application/json": { schema: redrivenSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "not_found",
          "conflict",
          "unsupported_media_type",
          "too_large",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { channel, ids } = c.req.valid("json");
      const actor = { operator: c.var.operator, origin: addressOf(c) ?? "" };
      return c.json({ redriven: await redriveAlerts(database, { channel, ids, ...actor }, now()) }, 202);
    },
  );

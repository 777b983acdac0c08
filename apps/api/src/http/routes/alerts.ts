import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { alertsSchema, deliveryStates, slugSchema } from "@heliograph/core";
import { readAlerts } from "@heliograph/db";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { pageSizeSchema } from "../number.ts";
import { refusals } from "../refusal.ts";

/** `GET /api/v1/alerts`: what channels were told, and what they are still to be told. */
export const alertsRoute = ({ database, operators, addressOf }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/alerts",
      summary: "Alerts",
      description: "For operators. What channels were told, or are to be told, the newest first.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      request: {
        query: z.object({
          state: z.enum(deliveryStates).optional(),
          channel: slugSchema.optional(),
          limit: pageSizeSchema,
        }),
      },
      responses: {
        200: {
          description: "The newest of them",
          content: { "application/json": { schema: alertsSchema } },
        },
        ...refusals("invalid_request", "unauthorized", "rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json({ alerts: await readAlerts(database, c.req.valid("query")) }, 200),
  );

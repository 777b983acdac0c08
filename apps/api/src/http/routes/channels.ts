import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { channelsSchema } from "@heliograph/core";
import { readChannels } from "@heliograph/db";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { refusals } from "../refusal.ts";

/** `GET /api/v1/channels`: where notices go, without what would let anybody send. */
export const channelsRoute = ({ database, operators, addressOf }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/channels",
      summary: "Channels",
      description:
        "For operators. Where notices go and how each is doing; of its secrets the last characters.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      responses: {
        200: {
          description: "All channels in use",
          content: { "application/json": { schema: channelsSchema } },
        },
        ...refusals("unauthorized", "rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json({ channels: await readChannels(database) }, 200),
  );

import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { days, happeningsSchema } from "@heliograph/core";
import { readHappenings } from "@heliograph/db";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { refusals } from "../refusal.ts";

/** `GET /api/v1/alerts/happenings`: what routes are rehearsed with. */
export const happeningsRoute = ({ database, operators, addressOf, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/alerts/happenings",
      summary: "What routes are rehearsed with",
      description:
        "For operators. What has happened to incidents over the last 7 days, our own troubles included, as much of it as routes ask.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      responses: {
        200: {
          description: "The incidents with what happened to each, in order",
          content: { "application/json": { schema: happeningsSchema } },
        },
        ...refusals("unauthorized", "rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json({ happenings: await readHappenings(database, now() - days(7)) }, 200),
  );

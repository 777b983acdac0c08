import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { mirrorsSchema } from "@heliograph/core";
import { readStatus } from "../../status/read-status.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { zoneQuery } from "../zone-query.ts";
import { statusFreshMs } from "./fresh.ts";

/** The list is long, so that it is kept for no more zones than these at once. */
const mostZones = 24;

/** `GET /api/v1/mirrors`: everything that the status page shows. */
export const mirrorsRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors",
      summary: "All mirrors",
      description:
        "How every mirror is, its last ninety days, the vantages, and the incidents that are open or ended in the last 14 days.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs, by: ["zone"], most: mostZones })] as const,
      request: { query: zoneQuery },
      responses: {
        200: { description: "All mirrors", content: { "application/json": { schema: mirrorsSchema } } },
        ...refusals("invalid_request", "rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readStatus(services, c.req.valid("query").zone), 200),
  );

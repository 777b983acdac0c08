import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { mirrorsSchema } from "@heliograph/core";
import { readStatus } from "../../status/read-status.ts";
import type { Services } from "../../services.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors`: everything that the status page shows. */
export const mirrorsRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/mirrors",
      summary: "All mirrors",
      description:
        "How every mirror is, its last ninety days, the vantages, and the incidents that are open or ended in the last 14 days.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      responses: {
        200: { description: "All mirrors", content: { "application/json": { schema: mirrorsSchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readStatus(services), 200),
  );

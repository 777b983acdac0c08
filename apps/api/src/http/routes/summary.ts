import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../../services.ts";
import { readStatus } from "../../status/read-status.ts";
import { summaryOf, summarySchema } from "../../status/summary.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/status/summary.json`: the status in the shape that Statuspage made common. */
export const summaryRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/status/summary.json",
      summary: "The status for Statuspage clients",
      description:
        "The shape of Statuspage's `summary.json`. A component without data has the status `unknown`, which Statuspage does not have: we do not know that it works.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      responses: {
        200: { description: "The summary", content: { "application/json": { schema: summarySchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(summaryOf(await readStatus(services), services.site.title, services.baseUrl()), 200),
  );

import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../../services.ts";
import { readStatus } from "../../status/read-status.ts";
import { summaryOf, summarySchema } from "../../statuspage/summary.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/status/summary.json`: `/api/v2/summary.json` at the address that it had first. */
export const summaryRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/status/summary.json",
      summary: "The status for Statuspage clients, at its first address",
      description: "The same as `/api/v2/summary.json`.",
      tags: ["Elsewhere"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      responses: {
        200: { description: "The summary", content: { "application/json": { schema: summarySchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const status = await readStatus(services);
      const site = { title: services.site.title, baseUrl: services.baseUrl(), asOf: status.asOf };
      return c.json(summaryOf(status, site), 200);
    },
  );

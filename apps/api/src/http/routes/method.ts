import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { methodSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMethod } from "../../status/read-method.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/method`: how we measure. */
export const methodRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/method",
      summary: "How we measure",
      description:
        "What is probed, how often and from where, by which thresholds it is judged, what limits hold, how we introduce ourselves and for how long things are kept: all as it is configured at the moment.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      responses: {
        200: { description: "The method", content: { "application/json": { schema: methodSchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readMethod(services), 200),
  );

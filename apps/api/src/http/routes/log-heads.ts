import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { logHeadsSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readLogHeads } from "../../status/read-log-heads.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/log/heads`: what everybody shows of the checksum database, and whether that is one log. */
export const logHeadsRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/log/heads",
      summary: "Heads of the checksum database",
      description:
        "The newest signed head of every source, how each relates to each, and what was found wrong.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      responses: {
        200: { description: "The heads", content: { "application/json": { schema: logHeadsSchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readLogHeads(services), 200),
  );

import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { lookupSchema } from "@heliograph/core";
import { lookUp } from "../../lookup/look-up.ts";
import { questionSchema } from "../../lookup/question.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { noIndex } from "../no-index.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { lookupFreshMs } from "./fresh.ts";

/** `GET /api/v1/lookup`: who has a module, or a version of it. */
export const lookupRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/lookup",
      summary: "Look a module up",
      description:
        "Which mirrors have a module or a version of it, since when, and how far its bytes are proved. " +
        "What is stored is answered at once; beside it every mirror is asked for its list, once in 5 minutes for a module and for " +
        "6 modules a minute in all: ask again while `live.complete` is false. Private modules are never asked for.",
      tags: ["Status"],
      middleware: [noIndex, shareAnswers({ freshMs: lookupFreshMs, by: ["module", "version"] })] as const,
      request: { query: questionSchema },
      responses: {
        200: { description: "Who has it", content: { "application/json": { schema: lookupSchema } } },
        ...refusals("invalid_request", "rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await lookUp(c.req.valid("query"), services), 200),
  );

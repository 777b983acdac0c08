import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { chainSchema, slugSchema } from "@heliograph/core";
import { readChainPage } from "../../chains/read-chain-page.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/chains/{slug}`: everything that a chain's page shows. */
export const chainRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/chains/{slug}",
      summary: "One chain",
      description:
        "How the go command's walk over a GOPROXY value went from each vantage, what became of it under each fault at each hop, " +
        "and what it would have cost over the last 30 days, beside the other chains under watch, as `/chains/replay` counts it.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      request: { params: z.object({ slug: slugSchema }) },
      responses: {
        200: { description: "The chain", content: { "application/json": { schema: chainSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const chain = await readChainPage(c.req.valid("param").slug, services);
      if (chain === undefined) throw new Refusal("not_found", "there is no such chain", { field: "slug" });
      return c.json(chain, 200);
    },
  );

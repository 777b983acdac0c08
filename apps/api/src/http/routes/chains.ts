import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { chainsSchema } from "@heliograph/core";
import { readChainsPage } from "../../chains/read-chains-page.ts";
import type { Services } from "../../services.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/chains`: the chains under watch, what they are made of, and which one to take. */
export const chainsRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/chains",
      summary: "All chains",
      description:
        "Every GOPROXY value under watch with what each vantage saw last of it, the mirrors to build others of, " +
        "and the chain that is recommended to everybody, each region and each vantage.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      responses: {
        200: { description: "All chains", content: { "application/json": { schema: chainsSchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readChainsPage(services), 200),
  );

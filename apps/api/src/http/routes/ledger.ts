import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { ledgerSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readAccounts } from "../../status/read-ledger.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/ledger`: what watching costs. */
export const ledgerRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/ledger",
      summary: "What watching costs",
      description:
        "What probes have asked of each mirror over the last 30 UTC days, by day and by kind: runs, requests, connections and bytes both ways, handshakes included. What a redirect leads to counts as asked of the mirror that sends there.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      responses: {
        200: { description: "The ledger", content: { "application/json": { schema: ledgerSchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readAccounts(services), 200),
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { csvOf } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readEntries } from "../../status/read-ledger.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

const columns = [
  "day",
  "mirror",
  "vantage",
  "kind",
  "runs",
  "runs_without_cost",
  "requests",
  "connections",
  "sent_bytes",
  "received_bytes",
] as const;

/** `GET /api/v1/ledger.csv`: the ledger, entry by entry. */
export const ledgerCsvRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/ledger.csv",
      summary: "What watching costs, as a table",
      description:
        "A row for each UTC day, mirror, vantage and kind of probe, over the same days as `/api/v1/ledger`. Runs of probers that do not " +
        "count what they cost stand in `runs_without_cost` too, and add to no other column but `runs`.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      responses: {
        200: { description: "The entries", content: { "text/csv": { schema: z.string() } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const rows = (await readEntries(services)).map((row) => [
        row.day,
        row.mirror,
        row.vantage,
        row.kind,
        row.runs,
        row.untold,
        row.requests,
        row.connections,
        row.sentBytes,
        row.receivedBytes,
      ]);
      return c.body(csvOf([columns, ...rows]), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="ledger.csv"',
      });
    },
  );

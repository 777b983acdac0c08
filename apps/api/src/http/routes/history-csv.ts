import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { availabilityRatio, csvOf, flooredPercent, judgedCount } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readWholeHistory } from "../../status/read-history.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

const columns = [
  "month",
  "mirror",
  "share_percent",
  "checks",
  "ok",
  "degraded",
  "failed",
  "unknown",
  "incidents",
] as const;

/** `GET /api/v1/history.csv`: every month of every mirror. */
export const historyCsvRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/history.csv",
      summary: "All months as a table",
      description: "A row for each UTC month of each mirror, since the first check that is kept.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      responses: {
        200: { description: "The months", content: { "text/csv": { schema: z.string() } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const rows = (await readWholeHistory(services)).flatMap(({ slug, months }) =>
        months.map(({ month, incidents, ...counts }) => {
          const ratio = availabilityRatio(counts);
          const share = ratio === undefined ? null : flooredPercent(ratio);
          const { ok, degraded, failed, unknown } = counts;
          return [month, slug, share, judgedCount(counts), ok, degraded, failed, unknown, incidents];
        }),
      );
      return c.body(csvOf([columns, ...rows]), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="history.csv"',
      });
    },
  );

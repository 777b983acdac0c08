import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { ranges, rangeSchema, seriesSchema, slugSchema } from "@heliograph/core";
import { readSeries } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/series`: how a mirror's runs went, step by step. */
export const seriesRoute = ({ database, plan, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/series",
      summary: "A mirror's curves",
      description:
        "Runs by outcome and percentiles of the time to first byte for each step of a range. Steps without a run are absent.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs, by: ["range", "vantage"] })] as const,
      request: {
        params: z.object({ slug: slugSchema }),
        query: z.object({
          range: rangeSchema.default("24h"),
          /** All vantages together when absent. */
          vantage: slugSchema.optional(),
        }),
      },
      responses: {
        200: { description: "The curves", content: { "application/json": { schema: seriesSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { range, vantage } = c.req.valid("query");
      const mirrorId = plan.mirrorIds.get(slug);
      if (mirrorId === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      if (vantage !== undefined && !plan.vantages.includes(vantage)) {
        throw new Refusal("invalid_request", "there is no such vantage", { field: "vantage" });
      }
      const at = now();
      const points = await readSeries(database, { mirrorId, vantage, range, now: at });
      return c.json(
        {
          asOf: new Date(at).toISOString(),
          mirror: slug,
          range,
          stepMs: ranges[range].stepMs,
          vantage: vantage ?? null,
          points,
        },
        200,
      );
    },
  );

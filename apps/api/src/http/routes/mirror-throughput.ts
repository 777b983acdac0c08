import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import {
  firstStepAt,
  mirrorThroughputSchema,
  ranges,
  rangeSchema,
  slugSchema,
  speedStepMs,
} from "@heliograph/core";
import { readSpeedPoints } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/throughput`: how fast large files came, step by step. */
export const mirrorThroughputRoute = ({ database, plan, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/throughput",
      summary: "A mirror's throughput",
      description:
        "Rates of transfers for each step of a range, seen from all vantages. Steps without a transfer are absent. What else transfers " +
        "tell stands under `speed`.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs, by: ["range"] })] as const,
      request: {
        params: z.object({ slug: slugSchema }),
        query: z.object({ range: rangeSchema.default("24h") }),
      },
      responses: {
        200: {
          description: "The throughput",
          content: { "application/json": { schema: mirrorThroughputSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { range } = c.req.valid("query");
      const mirrorId = plan.mirrorIds.get(slug);
      if (mirrorId === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      const at = now();
      const stepMs = speedStepMs[range];
      const since = firstStepAt(at, { spanMs: ranges[range].spanMs, stepMs });
      const points = await readSpeedPoints(database, { mirrorIds: [mirrorId], since, stepMs });
      return c.json({ asOf: new Date(at).toISOString(), range, stepMs, points }, 200);
    },
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorSpeedSchema, rangeSchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMirrorSpeed } from "../../status/read-mirror-speed.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/speed`: how fast a mirror is, and what a transfer does to small requests beside it. */
export const mirrorSpeedRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/speed",
      summary: "A mirror's speed",
      description:
        "Rates of transfers, with times to first byte of small requests alone and beside them: step by step, by size and " +
        "temperature, as cells of latency × throughput, by the hour of the day, and the newest of each vantage. Latencies by the " +
        "hour are those of availability. Transfers are kept for 90 days.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs, by: ["range", "vantage"] })] as const,
      request: {
        params: z.object({ slug: slugSchema }),
        query: z.object({
          range: rangeSchema.default("7d"),
          /** All vantages together when absent. */
          vantage: slugSchema.optional(),
        }),
      },
      responses: {
        200: { description: "The speed", content: { "application/json": { schema: mirrorSpeedSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { range, vantage = null } = c.req.valid("query");
      if (vantage !== null && !services.plan.vantages.includes(vantage))
        throw new Refusal("invalid_request", "there is no such vantage", { field: "vantage" });
      const speed = await readMirrorSpeed({ slug, range, vantage }, services);
      if (speed === undefined) throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(speed, 200);
    },
  );

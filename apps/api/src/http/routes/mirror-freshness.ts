import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorFreshnessSchema, rangeSchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMirrorFreshness } from "../../status/read-mirror-freshness.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/freshness`: how late a mirror shows what is released. */
export const mirrorFreshnessRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/freshness",
      summary: "How late a mirror is",
      description:
        "How long after its publication a mirror shows a release: over a range, step by step, and release by release. " +
        "A time is never known but to lie between two looks, so each is given by its ends; an end that is not known is null.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs, by: ["range"] })] as const,
      request: {
        params: z.object({ slug: slugSchema }),
        query: z.object({ range: rangeSchema.default("24h") }),
      },
      responses: {
        200: {
          description: "How late the mirror is",
          content: { "application/json": { schema: mirrorFreshnessSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { range } = c.req.valid("query");
      const freshness = await readMirrorFreshness({ slug, range }, services);
      if (freshness === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(freshness, 200);
    },
  );

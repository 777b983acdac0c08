import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorCacheSchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMirrorCache } from "../../status/cards/read-mirror-cache.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/cache`: how a mirror behaves towards caches, and the nodes that answer for it. */
export const mirrorCacheRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/cache",
      summary: "A mirror and caches",
      description:
        "How a mirror keeps each rule of HTTP caching, with the exchange that shows it, and how those rules were kept before. " +
        "Beside it the addresses that answered within a day, what they are, how often they failed, and whether one of them alone does.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      request: { params: z.object({ slug: slugSchema }) },
      responses: {
        200: {
          description: "The mirror as caches see it",
          content: { "application/json": { schema: mirrorCacheSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const cache = await readMirrorCache(c.req.valid("param").slug, services);
      if (cache === undefined) throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(cache, 200);
    },
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { failoverSchema, slugSchema } from "@heliograph/core";
import { readFailover } from "../../chains/read-failover.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/failover`: how a mirror's outages ended, and what they cost the users of its chains. */
export const failoverRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/failover",
      summary: "A mirror's outages",
      description:
        "How long recoveries of the last 90 days took, from the first failure to the first lasting success, in all and by what was " +
        "wrong; what the newest 50 outages cost the users of each chain under watch that contains the mirror, counted in minutes " +
        "of each vantage, each as its worst run; and what its drills showed. Minutes that were left to `direct` are counted apart, as " +
        "nobody measures origins.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      request: { params: z.object({ slug: slugSchema }) },
      responses: {
        200: { description: "The outages", content: { "application/json": { schema: failoverSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const failover = await readFailover(c.req.valid("param").slug, services);
      if (failover === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(failover, 200);
    },
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorSchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMirrorDetail } from "../../status/read-mirror-detail.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { zoneQuery } from "../zone-query.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}`: everything that a mirror's page shows but its curves. */
export const mirrorRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}",
      summary: "One mirror",
      description:
        "How a mirror is, what each vantage saw last, its shares over four windows, and its incidents.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs, by: ["zone"] })] as const,
      request: { params: z.object({ slug: slugSchema }), query: zoneQuery },
      responses: {
        200: { description: "The mirror", content: { "application/json": { schema: mirrorSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const detail = await readMirrorDetail({ ...c.req.valid("param"), ...c.req.valid("query") }, services);
      if (detail === undefined) throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(detail, 200);
    },
  );

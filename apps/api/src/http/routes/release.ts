import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { releaseSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readReleaseSpread } from "../../status/read-release-spread.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { numberSchema } from "../number.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/releases/{id}`: how one release spread. */
export const releaseRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/releases/{id}",
      summary: "One release",
      description:
        "When every mirror showed a release to every vantage: in its list, as its latest version and under its exact version.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      request: { params: z.object({ id: numberSchema }) },
      responses: {
        200: { description: "The release", content: { "application/json": { schema: releaseSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const spread = await readReleaseSpread(c.req.valid("param").id, services);
      if (spread === undefined) throw new Refusal("not_found", "there is no such release", { field: "id" });
      return c.json(spread, 200);
    },
  );

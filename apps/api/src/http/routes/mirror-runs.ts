import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { outcomes, runsSchema, slugSchema } from "@heliograph/core";
import { readRuns, runNameOf } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { pageSizeSchema } from "../number.ts";
import { Refusal, refusals } from "../refusal.ts";
import { mirrorKinds, mirrorKindSchema, runCursor, runCursorSchema } from "../run-address.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

const query = z.object({
  /** All kinds together when absent. */
  kind: mirrorKindSchema.optional(),
  /** All vantages together when absent. */
  vantage: slugSchema.optional(),
  /** Those from the vantages of one region. */
  region: z.string().min(1).max(64).optional(),
  outcome: z.enum(outcomes).optional(),
  /** Where the page before ended: its `cursor`. */
  cursor: runCursorSchema.optional(),
  limit: pageSizeSchema,
});

/** `GET /api/v1/mirrors/{slug}/runs`: how the runs on a mirror went, one by one. */
export const mirrorRunsRoute = ({ database, plan, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/runs",
      summary: "A mirror's runs",
      description:
        "Each look that a vantage took at a mirror, newest first, a page at a time, for as long as raw results are kept. What runs on " +
        "chains saw is told with the chain.",
      tags: ["Status"],
      middleware: [
        shareAnswers({
          freshMs: statusFreshMs,
          by: ["kind", "vantage", "region", "outcome", "cursor", "limit"],
        }),
      ] as const,
      request: { params: z.object({ slug: slugSchema }), query },
      responses: {
        200: { description: "A page of runs", content: { "application/json": { schema: runsSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { kind, vantage, region, outcome, cursor, limit } = c.req.valid("query");
      const mirrorId = plan.mirrorIds.get(slug);
      if (mirrorId === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      if (vantage !== undefined && !plan.vantages.includes(vantage))
        throw new Refusal("invalid_request", "there is no such vantage", { field: "vantage" });
      const { runs, next } = await readRuns(database, {
        mirrorId,
        kinds: kind === undefined ? mirrorKinds : [kind],
        vantage,
        region,
        outcome,
        after: cursor,
        limit,
      });
      return c.json(
        {
          asOf: new Date(now()).toISOString(),
          runs: runs.map((run) => ({ ...run, ...runNameOf(slug, run) })),
          cursor: next && runCursor(next),
        },
        200,
      );
    },
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { errorsSchema, failedClasses, failurePhaseOf, slugSchema } from "@heliograph/core";
import { readRuns, runNameOf } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { mirrorKinds } from "../run-address.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

const mostFailures = 100;

const query = z.object({
  /** All regions together when absent. */
  region: slugSchema.optional(),
  /** All ways of failing when absent. */
  error: z.enum(failedClasses).optional(),
});

/** `GET /api/v1/mirrors/{slug}/errors`: what failed last at a mirror, and how. */
export const mirrorErrorsRoute = ({ database, site, plan, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/errors",
      summary: "A mirror's errors",
      description:
        "The newest runs that failed, of all kinds and at most 100, each with the phase in which it did and, where the mirror gave its " +
        "answer an id (`X-Request-Id` and the like), with that as the fact `requestId`. Each is told whole at the address of its run.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs, by: ["region", "error"] })] as const,
      request: { params: z.object({ slug: slugSchema }), query },
      responses: {
        200: { description: "The errors", content: { "application/json": { schema: errorsSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const mirrorId = plan.mirrorIds.get(slug);
      if (mirrorId === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      const { runs } = await readRuns(database, {
        mirrorId,
        kinds: mirrorKinds,
        ...c.req.valid("query"),
        outcome: "failed",
        limit: mostFailures,
      });
      return c.json(
        {
          asOf: new Date(now()).toISOString(),
          demonstration: site.demonstration,
          failures: runs.map((run) => ({ ...run, ...runNameOf(slug, run), phase: failurePhaseOf(run) })),
        },
        200,
      );
    },
  );

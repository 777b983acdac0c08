import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { coordinateSchema, releasesSchema } from "@heliograph/core";
import { readFeed, readReleases, type ReleasePlace } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { pageSizeSchema } from "../number.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

const query = z.object({
  module: coordinateSchema.optional(),
  /** Where the page before ended: its `next`. */
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}-[1-9]\d{0,8}$/, "must be the `next` of another page")
    .transform(placeOf)
    .optional(),
  limit: pageSizeSchema,
});

/** `GET /api/v1/releases`: what was published, newest first. */
export const releasesRoute = ({ database, site, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/releases",
      summary: "Releases",
      description:
        "Tagged versions of modules, when they were published and how many mirrors list them, newest first, a page at a time; and how far the index feed has been read.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs, by: ["module", "cursor", "limit"] })] as const,
      request: { query },
      responses: {
        200: {
          description: "A page of releases",
          content: { "application/json": { schema: releasesSchema } },
        },
        ...refusals("invalid_request", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { module, cursor, limit } = c.req.valid("query");
      const [feed, { releases, next }] = await Promise.all([
        readFeed(database),
        readReleases(database, { module, before: cursor, limit }),
      ]);
      return c.json(
        {
          asOf: new Date(now()).toISOString(),
          demonstration: site.demonstration,
          feed: feed ?? null,
          releases,
          next: next === undefined ? null : `${next.publishedBy}-${next.id}`,
        },
        200,
      );
    },
  );

function placeOf(cursor: string): ReleasePlace {
  const [publishedBy, id] = cursor.split("-").map(Number);
  return { publishedBy: publishedBy ?? 0, id: id ?? 0 };
}

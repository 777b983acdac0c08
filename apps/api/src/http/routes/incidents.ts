import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { incidentsSchema, slugSchema } from "@heliograph/core";
import { readIncidents } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { pageSizeSchema } from "../number.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

const query = z.object({
  /** `open` for those that have not ended. */
  state: z.enum(["open", "all"]).default("all"),
  mirror: slugSchema.optional(),
  /** Where the page before ended: its `next`. */
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be the `next` of another page")
    .transform(Number)
    .optional(),
  limit: pageSizeSchema,
});

/** `GET /api/v1/incidents`: incidents, newest first. */
export const incidentsRoute = ({ database, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/incidents",
      summary: "Incidents",
      description: "Incidents with their changes, newest first, a page at a time.",
      tags: ["Status"],
      middleware: [
        shareAnswers({ freshMs: statusFreshMs, by: ["state", "mirror", "cursor", "limit"] }),
      ] as const,
      request: { query },
      responses: {
        200: {
          description: "A page of incidents",
          content: { "application/json": { schema: incidentsSchema } },
        },
        ...refusals("invalid_request", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { state, mirror, cursor, limit } = c.req.valid("query");
      const page = await readIncidents(database, {
        mirror,
        unresolved: state === "open",
        before: cursor,
        limit,
      });
      return c.json({ asOf: new Date(now()).toISOString(), ...page }, 200);
    },
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { incidentsSchema, publicCauses, severities, slugSchema } from "@heliograph/core";
import { readIncidentMonths, readIncidents } from "@heliograph/db";
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
  /** Those that lasted in a UTC month, such as `2026-11`. */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "must be a month such as 2026-11")
    .transform(spanOf)
    .optional(),
  mirror: slugSchema.optional(),
  cause: z.enum(publicCauses).optional(),
  /** Those that a vantage of this region saw. */
  region: slugSchema.optional(),
  /** Those that were this bad at worst, or worse. */
  severity: z.enum(severities).optional(),
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
      description:
        "Incidents with their changes, those that began last first, a page at a time. One that another one explains stands under it in " +
        "`covers`, and in the list itself only where its mirror is named.",
      tags: ["Status"],
      middleware: [
        shareAnswers({
          freshMs: statusFreshMs,
          by: ["state", "month", "mirror", "cause", "region", "severity", "cursor", "limit"],
        }),
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
      const { state, month, cursor, limit, ...filter } = c.req.valid("query");
      const at = now();
      const wanted = { ...filter, unresolved: state === "open" };
      const [page, months] = await Promise.all([
        readIncidents(database, { ...wanted, ...month, before: cursor, limit }),
        readIncidentMonths(database, { ...wanted, now: at }),
      ]);
      return c.json({ asOf: new Date(at).toISOString(), ...page, months }, 200);
    },
  );

/** A UTC month from its beginning until that of the next, in epoch milliseconds. */
function spanOf(month: string): { since: number; until: number } {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return { since: Date.UTC(year, number - 1), until: Date.UTC(year, number) };
}

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { historySchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readHistory } from "../../status/read-history.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

const query = z.object({
  /** The newest of which anything is kept when absent. */
  year: z
    .string()
    .regex(/^\d{4}$/, "must be a year such as 2026")
    .transform(Number)
    .optional(),
});

/** `GET /api/v1/history`: a year of all mirrors, month by month. */
export const historyRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/history",
      summary: "Months",
      description:
        "How the availability checks of each mirror ended in each UTC month of a year, and how many incidents lasted in it. Checks in " +
        "announced maintenance are left out. `/api/v1/history.csv` has all years.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs, by: ["year"] })] as const,
      request: { query },
      responses: {
        200: { description: "The year", content: { "application/json": { schema: historySchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const history = await readHistory(c.req.valid("query").year, services);
      if (history === undefined)
        throw new Refusal("not_found", "nothing of that year is kept", { field: "year" });
      return c.json(history, 200);
    },
  );

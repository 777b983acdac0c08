import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { regionsSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readRegionMatrix } from "../../status/read-region-matrix.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/regions`: every mirror as every region sees it. */
export const regionsRoute = (services: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/regions",
      summary: "Mirrors by region",
      description:
        "How every mirror is as far as the vantages of each region can tell, and how its availability checks from there ended over the " +
        "last 24 hours.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      responses: {
        200: {
          description: "The mirrors and the regions",
          content: { "application/json": { schema: regionsSchema } },
        },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => c.json(await readRegionMatrix(services), 200),
  );

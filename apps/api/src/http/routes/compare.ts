import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { comparedWindows, compareSchema, sizeClasses, temperatures } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readComparison } from "../../status/read-comparison.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/compare`: the mirrors beside each other, ranked. */
export const compareRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/compare",
      summary: "Mirrors compared",
      description:
        "All mirrors ranked by their score, with what it is made of. Success and latency are those of availability; where a family " +
        "of addresses is chosen, latency is that of the small requests timed before transfers over it, and success stays that of " +
        "both. Size, temperature and family choose among transfers. Mirrors with fewer than 20 runs have no place.",
      tags: ["Status"],
      middleware: [
        shareAnswers({ freshMs: historyFreshMs, by: ["window", "region", "size", "temperature", "family"] }),
      ] as const,
      request: {
        query: z.object({
          window: z.enum(comparedWindows).default("24h"),
          region: z.string().min(1).max(64).optional(),
          size: z.coerce.number().pipe(z.literal(sizeClasses)).optional(),
          temperature: z.enum(temperatures).optional(),
          family: z.coerce
            .number()
            .pipe(z.literal([4, 6]))
            .optional(),
        }),
      },
      responses: {
        200: { description: "The mirrors", content: { "application/json": { schema: compareSchema } } },
        ...refusals("invalid_request", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { window, region = null, size = null, temperature = null, family = null } = c.req.valid("query");
      const comparison = { window, region, sizeClass: size, temperature, family };
      return c.json(await readComparison(comparison, services), 200);
    },
  );

import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { slugSchema } from "@heliograph/core";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import { orderDrills } from "../../operators/order-drills.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { refusals } from "../refusal.ts";

const orderedSchema = z.object({
  chain: z.string(),
  /** When they begin. */
  at: z.string(),
  vantages: z.array(z.string()),
});

/** `POST /api/v1/chains/{slug}/drills`: an operator has a chain drilled now. */
export const drillsRoute = ({ database, plan, operators, addressOf, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/chains/{slug}/drills",
      summary: "Drill a chain",
      description:
        "For operators. Each hop of the chain is made to fail in every way, in a minute from now: from one vantage, or from all. " +
        "A vantage that drilled the chain or was told to within the last 15 minutes is left alone.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      request: {
        params: z.object({ slug: slugSchema }),
        query: z.object({ vantage: slugSchema.optional() }),
      },
      responses: {
        202: {
          description: "Who drills it, and when",
          content: { "application/json": { schema: orderedSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "not_found",
          "conflict",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { vantage } = c.req.valid("query");
      return c.json(await orderDrills(database, { slug, vantage }, { plan, now: now() }), 202);
    },
  );

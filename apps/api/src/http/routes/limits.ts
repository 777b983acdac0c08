import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { limitsSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import type { Env } from "../context.ts";
import { rates } from "../rates.ts";
import { refusals } from "../refusal.ts";

/** Of all rates those that count what one sender asks for. */
const told = limitsSchema.shape.rates.parse(rates);

/** `GET /api/v1/limits`: how often one may ask. */
export const limitsRoute = ({ site: { demonstration } }: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/limits",
      summary: "How often you may ask",
      description:
        "What an address may ask for in a stretch of time: pages, the API, replays made for it, and subscriptions; and what a prober may " +
        "send. Beyond that the answer is 429 and says in `Retry-After` when to come back.",
      tags: ["Status"],
      responses: {
        200: { description: "The rates", content: { "application/json": { schema: limitsSchema } } },
        ...refusals("rate_limited"),
      },
    }),
    (c) => c.json({ demonstration, rates: told }, 200),
  );

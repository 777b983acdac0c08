import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorCardSchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readCard } from "../../status/cards/read-card.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/conformance`: how a mirror keeps to the module proxy protocol. */
export const mirrorConformanceRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/conformance",
      summary: "A mirror and the protocol",
      description:
        "How a mirror keeps each rule of the module proxy protocol, as each vantage sees it, with the exchange that shows it, " +
        "and how those rules were kept before.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      request: { params: z.object({ slug: slugSchema }) },
      responses: {
        200: {
          description: "The mirror's card",
          content: { "application/json": { schema: mirrorCardSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const read = await readCard({ slug, kind: "conformance" }, services);
      if (read === undefined) throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(read.card, 200);
    },
  );

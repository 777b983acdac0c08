import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { waysSchema } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { readVantages } from "@heliograph/db";
import { samplesOf } from "../../subscriptions/samples-of.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/subscriptions/ways`: in which ways one may subscribe here. */
export const waysRoute = ({ database, plan, means, site: { demonstration }, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/subscriptions/ways",
      summary: "Ways to subscribe",
      description:
        "In which ways anybody may be told of incidents, beside feeds, and how an item of each looks.",
      tags: ["Subscriptions"],
      middleware: [shareAnswers({ freshMs: historyFreshMs, by: ["locale"] })] as const,
      request: { query: z.object({ locale: z.enum(locales).default("en") }) },
      responses: {
        200: { description: "The ways", content: { "application/json": { schema: waysSchema } } },
        ...refusals("invalid_request", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { locale } = c.req.valid("query");
      const vantages = await readVantages(database, now());
      const samples = await samplesOf(locale, { plan, means, vantages, now: now() });
      const mirrors = [...plan.targets.values()].map(({ slug, name }) => ({ slug, name }));
      const { kinds } = means.subscribers;
      return c.json(
        { asOf: new Date(now()).toISOString(), demonstration, kinds: [...kinds], mirrors, samples },
        200,
      );
    },
  );

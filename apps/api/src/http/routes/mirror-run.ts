import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { curlOf, exchangeOf, runSchema } from "@heliograph/core";
import { readRun, runNameOf } from "@heliograph/db";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { runAddressSchema } from "../run-address.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/runs/{kind}/{vantage}/{scheduledAt}/{attempt}`: one run, exchange by exchange. */
export const mirrorRunRoute = ({ database, site, plan, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/runs/{kind}/{vantage}/{scheduledAt}/{attempt}",
      summary: "A run",
      description:
        "What one look saw, request by request with the phases of each, and the command that makes it again at the same address. At most " +
        "16 requests of a run are kept, those that failed before others. A run of the kind `availability` makes one request, of which no " +
        "header lines are kept; only where it was sent on are its requests kept like those of other kinds. Runs of the kind `freshness` keep theirs where " +
        "something failed or was new: of others only the number is known.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      request: { params: runAddressSchema },
      responses: {
        200: { description: "The run", content: { "application/json": { schema: runSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug, scheduledAt, ...key } = c.req.valid("param");
      const mirrorId = plan.mirrorIds.get(slug);
      if (mirrorId === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      const found = await readRun(database, mirrorId, { ...key, scheduledAt: Date.parse(scheduledAt) });
      if (found === undefined) throw new Refusal("not_found", "there is no such run any more");
      const { run, before, after } = found;
      const only = exchangeOf(run);
      const exchanges = found.exchanges ?? (only === undefined ? [] : [only]);
      return c.json(
        {
          asOf: new Date(now()).toISOString(),
          demonstration: site.demonstration,
          run: { ...run, ...runNameOf(slug, run) },
          exchanges: exchanges.map((exchange) => ({ ...exchange, curl: curlOf(exchange) })),
          exchangeCount: run.measures["exchangeCount"] ?? exchanges.length,
          before: before && runNameOf(slug, before),
          after: after && runNameOf(slug, after),
        },
        200,
      );
    },
  );

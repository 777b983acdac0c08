import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { namesSchema } from "@heliograph/core";
import { readChains, readMirrorNames } from "@heliograph/db";
import type { Services } from "../../services.ts";
import type { Env } from "../context.ts";
import { refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/names`: what can be found by its name. */
export const namesRoute = ({ database, site }: Services) =>
  new OpenAPIHono<Env>().openapi(
    createRoute({
      method: "get",
      path: "/names",
      summary: "What everything is called",
      description: "The names and hosts of all mirrors and the names of all chains under watch.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      responses: {
        200: { description: "All names", content: { "application/json": { schema: namesSchema } } },
        ...refusals("rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const [mirrors, chains] = await Promise.all([readMirrorNames(database), readChains(database)]);
      const named = chains.map(({ slug, name }) => ({ slug, name }));
      return c.json({ demonstration: site.demonstration, mirrors, chains: named }, 200);
    },
  );

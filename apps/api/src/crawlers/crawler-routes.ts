import type { Mirrors } from "@heliograph/core";
import { readIncidents } from "@heliograph/db";
import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import { historyFreshMs } from "../http/routes/fresh.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { mark } from "../surfaces/mark.ts";
import { robots } from "./robots.ts";
import { sitemap } from "./sitemap.ts";

/** How many incidents search engines are told of. */
const mostIncidents = 1_000;

/** `/robots.txt`, `/sitemap.xml` and `/favicon.ico`: what search engines may look at, what there is, and what programs show beside our name. */
export function crawlerRoutes(
  { database, plan, baseUrl }: Services,
  status: () => Promise<Mirrors>,
): Hono<Env> {
  const shared = shareAnswers({ freshMs: historyFreshMs });
  return new Hono<Env>()
    .get("/favicon.ico", shared, (c) => c.body(mark.text, 200, { "Content-Type": "image/svg+xml" }))
    .get("/robots.txt", shared, (c) => c.text(robots(baseUrl())))
    .get("/sitemap.xml", shared, async (c) => {
      const [{ mirrors }, { incidents }] = await Promise.all([
        status(),
        readIncidents(database, { limit: mostIncidents }),
      ]);
      const document = sitemap(
        {
          mirrors: mirrors.map(({ slug }) => slug),
          chains: [...plan.chains.keys()],
          incidents: incidents.map(({ id }) => id),
        },
        baseUrl(),
      );
      return c.body(document, 200, { "Content-Type": "application/xml; charset=utf-8" });
    });
}

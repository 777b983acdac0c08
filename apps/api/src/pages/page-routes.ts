import { locales, type Locale } from "@heliograph/core/messages";
import { seconds } from "@heliograph/core";
import { Hono } from "hono";
import type { Env, Middleware, RequestContext } from "../http/context.ts";
import { Refusal } from "../http/refusal.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { clientFiles } from "./client-files.ts";
import type { InnerFetch, Pages, RenderedPage } from "./pages.ts";
import { preferredLocale } from "./preferred-locale.ts";
import { version } from "../version.ts";

/** How old a page may be. */
const pageFreshMs = seconds(15);

/** What a page's address may ask for beside its path. Whoever asks for something else must not be given the same page. */
const asked = {
  lookup: ["module"],
  compare: ["window", "region", "size", "temperature", "family", "percentile", "figure"],
  incidents: ["month", "mirror", "cause", "region", "severity", "cursor"],
  regions: ["show", "only", "mirror", "region"],
  history: ["year"],
  search: ["q"],
  developers: ["mirror"],
  subscribe: ["mirror", "sent", "refused"],
  other: ["tab", "range", "vantage", "region", "error", "cursor"],
};

/** What pages are made with: our own address, and our own API. */
type Surroundings = Pick<Services, "baseUrl"> & { fetch: InnerFetch };

/** The pages, made on the server and shared by all readers, and what browsers load with them. */
export function pageRoutes(
  pages: Pages,
  { baseUrl, log }: Pick<Services, "baseUrl" | "log">,
  fetch: InnerFetch,
): Hono<Env> {
  const surroundings = { baseUrl, fetch };
  const app = new Hono<Env>();
  app.get("/", (c) => {
    c.header("Vary", "Accept-Language, Cookie");
    return c.redirect(`/${preferredLocale(c)}/`, 302);
  });
  app.route("/", clientFiles(pages.clientFolder));
  for (const locale of locales) {
    app.get(`/${locale}`, (c) => c.redirect(`/${locale}/`, 301));
    const page = async (c: RequestContext) => sendPage(await pages.render(askedOf(c, locale, surroundings)));
    app.get(`/${locale}/setup`, keptByNobody, page);
    app.get(`/${locale}/subscription`, keptByNobody, page);
    for (const name of [
      "lookup",
      "compare",
      "incidents",
      "regions",
      "history",
      "search",
      "developers",
      "subscribe",
    ] as const)
      app.get(`/${locale}/${name}`, shareAnswers({ freshMs: pageFreshMs, by: asked[name] }), page);
    app.get(`/${locale}/*`, shareAnswers({ freshMs: pageFreshMs, by: asked.other }), page);
  }
  app.get("*", async (c) => sendPage(await pages.render(askedOf(c, preferredLocale(c), surroundings))));
  app.onError(async (error, c) => {
    if (error instanceof Refusal) throw error;
    const { requestId } = c.var;
    log.error({ err: error, requestId, path: c.req.path }, "a page could not be made");
    const locale = locales.find((each) => c.req.path.startsWith(`/${each}/`)) ?? preferredLocale(c);
    return sendPage(await pages.renderFailed(requestId, askedOf(c, locale, surroundings)));
  });
  return app;
}

/** For a page that holds what one reader chose, the names of private modules among it. */
const keptByNobody: Middleware = async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
};

/** What a page is made from. It is given our configured address, because a host that a reader sends must not end up in a shared page. */
function askedOf(c: RequestContext, locale: Locale, { baseUrl, fetch }: Surroundings) {
  const { pathname, search } = new URL(c.req.url);
  const url = new URL(baseUrl());
  url.pathname = pathname;
  url.search = search;
  return { url, locale, fetch, version };
}

const sendPage = ({ status, html }: RenderedPage) =>
  new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });

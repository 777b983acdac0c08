import { locales, type Locale } from "@heliograph/core/messages";
import { seconds } from "@heliograph/core";
import { Hono } from "hono";
import type { Env, Middleware, RequestContext } from "../http/context.ts";
import { limitByAddress } from "../http/limit-rate.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { clientFiles } from "./client-files.ts";
import type { InnerFetch, Pages } from "./pages.ts";

/** Requests of one address for pages and their files. */
const pageRequests = { count: 50, perSeconds: 1 };

/** How old a page may be. */
const pageFreshMs = seconds(15);

/** What a page's address may ask for beside its path. Whoever asks for something else must not be given the same page. */
const asked = {
  lookup: ["module"],
  compare: ["window", "region", "size", "temperature", "family", "percentile", "figure"],
  incidents: ["month", "mirror", "cause", "region", "severity", "cursor"],
  other: ["tab", "range", "vantage", "cursor"],
};

/** The pages, made on the server and shared by all readers, and what browsers load with them. */
export function pageRoutes(
  pages: Pages,
  { addressOf, baseUrl }: Pick<Services, "addressOf" | "baseUrl">,
  fetch: InnerFetch,
): Hono<Env> {
  const app = new Hono<Env>();
  app.use(limitByAddress(pageRequests, addressOf));
  app.get("/", (c) => {
    c.header("Vary", "Accept-Language");
    return c.redirect(`/${preferredLocale(c)}/`, 302);
  });
  app.route("/", clientFiles(pages.clientFolder));
  for (const locale of locales) {
    app.get(`/${locale}`, (c) => c.redirect(`/${locale}/`, 301));
    const page = (c: RequestContext) => renderPage(c, locale, { pages, baseUrl, fetch });
    app.get(`/${locale}/setup`, keptByNobody, page);
    for (const name of ["lookup", "compare", "incidents"] as const)
      app.get(`/${locale}/${name}`, shareAnswers({ freshMs: pageFreshMs, by: asked[name] }), page);
    app.get(`/${locale}/*`, shareAnswers({ freshMs: pageFreshMs, by: asked.other }), page);
  }
  app.get("*", (c) => renderPage(c, preferredLocale(c), { pages, baseUrl, fetch }));
  return app;
}

/** For a page that holds what one reader chose, the names of private modules among it. */
const keptByNobody: Middleware = async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
};

/** The page at an address. It is given our configured address, because a host that a reader sends must not end up in a shared page. */
async function renderPage(
  c: RequestContext,
  locale: Locale,
  { pages, baseUrl, fetch }: { pages: Pages; baseUrl: () => string; fetch: InnerFetch },
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const url = new URL(baseUrl());
  url.pathname = pathname;
  url.search = search;
  const { status, html } = await pages.render({ url, locale, fetch });
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** The first language a reader names that we speak; English when there is none. */
function preferredLocale(c: RequestContext): Locale {
  const wanted = (c.req.header("Accept-Language") ?? "")
    .split(",")
    .map((choice) => {
      const [tag = "", quality = "q=1"] = choice.split(";").map((part) => part.trim());
      return { tag: tag.toLowerCase(), quality: Number(quality.replace(/^q=/, "")) };
    })
    .toSorted((a, b) => b.quality - a.quality);
  const first = wanted.find(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag));
  return first?.tag.startsWith("zh") ? "zh-CN" : "en";
}

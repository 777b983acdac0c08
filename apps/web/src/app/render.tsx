import type { Mirrors } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { dehydrate, type QueryClient } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { incidentsQuery } from "../features/incidents/incidents-query.ts";
import { mirrorQuery } from "../features/mirror/mirror-query.ts";
import { seriesQuery } from "../features/mirror/series-query.ts";
import { mirrorsQuery } from "../features/status/mirrors-query.ts";
import { ApiError, createQueryClient, type Fetch } from "../lib/api.ts";
import { createI18n } from "../lib/i18n.ts";
import { nearNames } from "../lib/near-names.ts";
import { pageOf, type Page } from "../lib/path.ts";
import { Document } from "./document.tsx";
import { serialize, type Assets, type PageState, type View } from "./page-state.ts";

/** What a page is asked for with; `fetch` answers for our own API, and `now` is the present unless told. */
export type Asked = { url: URL; locale: Locale; fetch: Fetch; assets: Assets; now?: Date };

/** A page as it is sent. */
export type Rendered = { status: number; html: string };

type Loaded = { status: number; view: View; demonstration: boolean };

const messages = { en: await createI18n("en"), "zh-CN": await createI18n("zh-CN") };

/** The newest list of mirrors, kept for the page that says we have failed. */
let lastMirrors: Mirrors | undefined;

/** Makes a page, complete without script. */
export async function render({ url, locale, fetch, assets, now = new Date() }: Asked): Promise<Rendered> {
  const queries = createQueryClient(fetch);
  const { status, view, demonstration } = await load(pageOf(url), queries).catch(failed);
  const state: PageState = {
    url: url.href,
    locale,
    renderedAt: now.toISOString(),
    demonstration,
    view,
    queries: dehydrate(queries),
    assets,
  };
  const html = renderToString(
    <Document state={state} serialized={serialize(state)} messages={messages[locale]} queries={queries} />,
  );
  queries.clear();
  return { status, html: `<!doctype html>${html}` };
}

async function load(page: Page, queries: QueryClient): Promise<Loaded> {
  switch (page.kind) {
    case "status": {
      const { demonstration } = await mirrors(queries);
      return { status: 200, view: page, demonstration };
    }
    case "mirror": {
      const [detail, series] = await Promise.all([
        found(queries.fetchQuery(mirrorQuery(page.slug))),
        found(queries.fetchQuery(seriesQuery(page.slug, page.range))),
      ]);
      if (detail === undefined || series === undefined) return notFound(page.slug, queries);
      return { status: 200, view: page, demonstration: detail.demonstration };
    }
    case "incidents": {
      const [{ vantages, demonstration }] = await Promise.all([
        mirrors(queries),
        queries.fetchQuery(incidentsQuery(page.cursor)),
      ]);
      queries.removeQueries(mirrorsQuery);
      return { status: 200, view: { ...page, vantages }, demonstration };
    }
    case "unknown":
      return notFound(page.name, queries);
  }
}

async function mirrors(queries: QueryClient): Promise<Mirrors> {
  lastMirrors = await queries.fetchQuery(mirrorsQuery);
  return lastMirrors;
}

/** What the API knows, or `undefined` where it knows of no such thing. */
async function found<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

async function notFound(name: string, queries: QueryClient): Promise<Loaded> {
  const known = await mirrors(queries);
  queries.clear();
  const near = nearNames(name, known.mirrors).map((mirror) => ({ slug: mirror.slug, name: mirror.name }));
  return { status: 404, view: { kind: "notFound", near }, demonstration: known.demonstration };
}

/** An answer that our API could not give; anything else thrown is a fault of the page and not caught here. */
function failed(error: unknown): Loaded {
  if (!(error instanceof ApiError)) throw error;
  const last = lastMirrors && {
    ...lastMirrors,
    incidents: [],
    mirrors: lastMirrors.mirrors.map((mirror) => ({ ...mirror, days: [] })),
  };
  return {
    status: 500,
    view: {
      kind: "failed",
      ...(error.requestId !== undefined && { reference: error.requestId }),
      ...(last && { last }),
    },
    demonstration: lastMirrors?.demonstration ?? false,
  };
}

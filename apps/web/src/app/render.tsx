import type { Mirrors } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { dehydrate, type QueryClient } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { evidenceQuery } from "../features/evidence/evidence-query.ts";
import { incidentsQuery } from "../features/incidents/incidents-query.ts";
import { logQuery } from "../features/log/log-query.ts";
import { integrityQuery } from "../features/mirror/integrity-query.ts";
import { mirrorQuery } from "../features/mirror/mirror-query.ts";
import { seriesQuery } from "../features/mirror/series-query.ts";
import { mirrorsQuery } from "../features/status/mirrors-query.ts";
import { ApiError, createQueryClient, type Fetch } from "../lib/api.ts";
import { createI18n } from "../lib/i18n.ts";
import { nearNames } from "../lib/near-names.ts";
import { pageOf } from "../lib/path.ts";
import { Document } from "./document.tsx";
import { loadPage } from "./load-page.tsx";
import { serialize, type Assets, type Named, type PageState, type View } from "./page-state.ts";

/**
 * What a page is asked for with: `fetch` answers for our own API, `assets` names the files that the page of a view
 * begins with, and `now` is the present unless told.
 */
export type Asked = {
  url: URL;
  locale: Locale;
  fetch: Fetch;
  assets: (kind: View["kind"]) => Assets;
  now?: Date;
};

/** A page as it is sent. */
export type Rendered = { status: number; html: string };

type Loaded = { status: number; view: View; demonstration: boolean };

const messages = { en: await createI18n("en"), "zh-CN": await createI18n("zh-CN") };

/** The newest list of mirrors, kept for the page that says we have failed. */
let lastMirrors: Mirrors | undefined;

/** Makes a page, complete without script. */
export async function render({ url, locale, fetch, assets, now = new Date() }: Asked): Promise<Rendered> {
  const queries = createQueryClient(fetch);
  const { status, view, demonstration } = await load(url, queries).catch(failed);
  const state: PageState = {
    url: url.href,
    locale,
    renderedAt: now.toISOString(),
    demonstration,
    view,
    queries: dehydrate(queries),
    assets: assets(view.kind),
  };
  const html = renderToString(
    <Document
      state={state}
      serialized={serialize(state)}
      messages={messages[locale]}
      queries={queries}
      page={await loadPage(view)}
    />,
  );
  queries.clear();
  return { status, html: `<!doctype html>${html}` };
}

async function load(url: URL, queries: QueryClient): Promise<Loaded> {
  const page = pageOf(url);
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
    case "integrity": {
      const [detail, integrity] = await Promise.all([
        found(queries.fetchQuery(mirrorQuery(page.slug))),
        found(queries.fetchQuery(integrityQuery(page.slug))),
      ]);
      if (detail === undefined || integrity === undefined) return notFound(page.slug, queries);
      return { status: 200, view: page, demonstration: detail.demonstration };
    }
    case "log": {
      const [known] = await Promise.all([vantagesOnly(queries), queries.fetchQuery(logQuery)]);
      return { status: 200, view: { ...page, vantages: known.vantages }, demonstration: known.demonstration };
    }
    case "evidence": {
      const [known, evidence] = await Promise.all([
        vantagesOnly(queries),
        found(queries.fetchQuery(evidenceQuery(page.id))),
      ]);
      if (evidence === undefined) return notFound(page.id, queries);
      const { vantages, demonstration } = known;
      return { status: 200, view: { ...page, vantages, origin: url.origin }, demonstration };
    }
    case "incidents": {
      const [{ vantages, demonstration }] = await Promise.all([
        vantagesOnly(queries),
        queries.fetchQuery(incidentsQuery(page.cursor)),
      ]);
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

/** What vantages are called, for a page that shows no list of mirrors and need not carry one. */
async function vantagesOnly(queries: QueryClient) {
  const { vantages, demonstration } = await mirrors(queries);
  queries.removeQueries(mirrorsQuery);
  return { vantages, demonstration };
}

const named = ({ slug, name }: Named): Named => ({ slug, name });

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
  const near = nearNames(name, known.mirrors).map(named);
  return { status: 404, view: { kind: "not-found", near }, demonstration: known.demonstration };
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

import type { Locale } from "@heliograph/core/messages";
import { dehydrate, type QueryClient } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { ApiError, createQueryClient, type Fetch } from "../lib/api.ts";
import { createI18n } from "../lib/i18n.ts";
import { scriptJson } from "../lib/script-json.ts";
import { Document } from "./document.tsx";
import { loadPage } from "./load-page.tsx";
import { loadView } from "./load-view.ts";
import { failedView, type Loaded } from "./loading.ts";
import type { Assets, PageState, View } from "./page-state.ts";

/**
 * What a page is asked for with: `fetch` answers for our own API, `assets` names the files that the page of a view
 * begins with, `version` is the release that we are, and `now` is the present unless told.
 */
export type Asked = {
  url: URL;
  locale: Locale;
  fetch: Fetch;
  assets: (kind: View["kind"]) => Assets;
  version: string;
  now?: Date;
};

/** A page as it is sent. */
export type Rendered = { status: number; html: string };

const messages = { en: await createI18n("en"), "zh-CN": await createI18n("zh-CN") };

/** Makes a page, complete without script; of one whose data our API does not give, one that says so. */
export async function render(asked: Asked): Promise<Rendered> {
  const queries = createQueryClient(asked.fetch);
  const loaded = await loadView(asked.url, queries).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    return failedView(error.requestId);
  });
  return renderLoaded(loaded, queries, asked);
}

/** Makes the page in place of one that we failed to make. */
export const renderFailed = (reference: string, asked: Asked): Promise<Rendered> =>
  renderLoaded(failedView(reference), createQueryClient(asked.fetch), asked);

async function renderLoaded(
  { status, view, demonstration }: Loaded,
  queries: QueryClient,
  { url, locale, assets, version, now = new Date() }: Asked,
): Promise<Rendered> {
  const state: PageState = {
    url: url.href,
    locale,
    renderedAt: now.toISOString(),
    demonstration,
    version,
    view,
    queries: dehydrate(queries),
    assets: assets(view.kind),
  };
  const html = renderToString(
    <Document
      state={state}
      serialized={scriptJson(state)}
      messages={messages[locale]}
      queries={queries}
      page={await loadPage(view)}
    />,
  );
  queries.clear();
  return { status, html: `<!doctype html>${html}` };
}

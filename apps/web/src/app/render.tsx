import type { Locale } from "@heliograph/core/messages";
import { dehydrate } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { createQueryClient, type Fetch } from "../lib/api.ts";
import { createI18n } from "../lib/i18n.ts";
import { Document } from "./document.tsx";
import { loadPage } from "./load-page.tsx";
import { loadView } from "./load-view.ts";
import { failedView } from "./loading.ts";
import { serialize, type Assets, type PageState, type View } from "./page-state.ts";

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

const messages = { en: await createI18n("en"), "zh-CN": await createI18n("zh-CN") };

/** Makes a page, complete without script. */
export async function render({ url, locale, fetch, assets, now = new Date() }: Asked): Promise<Rendered> {
  const queries = createQueryClient(fetch);
  const { status, view, demonstration } = await loadView(url, queries).catch(failedView);
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

import { locales, type Locale } from "@heliograph/core/messages";
import { feedPath, inLocale, pathOf, type FeedForm } from "../lib/path.ts";
import type { View } from "./page-state.ts";

/** What others are told of where a page, its other languages, its picture and its feeds stand. */
export type HeadLinks = {
  canonical: string;
  alternates: { locale: Locale | "x-default"; href: string }[];
  card: string;
  feeds: { type: string; href: string }[];
  /** Whether search engines may list it: neither answers to what one reader asked, nor what could not be shown. */
  isListed: boolean;
};

const feedTypes = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
} as const satisfies Record<FeedForm, string>;

const unlisted = new Set<View["kind"]>(["lookup", "search", "not-found", "failed"]);

/** The links in the head of the page of a view at a URL. */
export function headLinks(url: URL, locale: Locale, view: View): HeadLinks {
  const { origin, searchParams } = url;
  const tab = searchParams.get("tab");
  const page = new URL(url.pathname + (tab === null ? "" : `?tab=${encodeURIComponent(tab)}`), origin);
  const mirror = "slug" in view && view.kind !== "chain" ? view.slug : undefined;
  const neutral = view.kind === "status" ? "/" : inLocale(page, "en");
  return {
    canonical: page.href,
    alternates: [
      ...locales.map((each) => ({ locale: each, href: origin + inLocale(page, each) })),
      { locale: "x-default", href: origin + neutral },
    ],
    card: origin + cardPath(locale, view, mirror),
    feeds: [undefined, ...(mirror === undefined ? [] : [mirror])].flatMap((slug) =>
      (["atom", "rss", "json"] as const).map((form) => ({
        type: feedTypes[form],
        href: feedPath(locale, form, slug),
      })),
    ),
    isListed: !unlisted.has(view.kind) && [...searchParams.keys()].every((name) => name === "tab"),
  };
}

/** Where the picture of a page stands that others show beside a link to it. */
function cardPath(locale: Locale, view: View, mirror: string | undefined): string {
  if (view.kind === "incident") return `${pathOf(locale, { incident: view.id })}/card.png`;
  return mirror === undefined ? `/${locale}/card.png` : `${pathOf(locale, { mirror })}/card.png`;
}

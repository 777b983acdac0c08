import { rangeNames, type Range } from "@heliograph/core";
import { locales, type Locale } from "@heliograph/core/messages";

/** What a page's address names. */
export type Page =
  | { kind: "status" }
  | { kind: "incidents"; cursor?: string }
  | { kind: "mirror"; slug: string; range: Range; badRange?: string }
  | { kind: "unknown"; name: string };

/** Where a page stands. */
export function pathOf(locale: Locale, place: "status" | "incidents" | { mirror: string }): string {
  if (place === "status") return `/${locale}/`;
  if (place === "incidents") return `/${locale}/incidents`;
  return `/${locale}/mirrors/${encodeURIComponent(place.mirror)}`;
}

/** Reads a page's address. */
export function pageOf({ pathname, searchParams }: URL): Page {
  const path = pathname.replace(new RegExp(`^/(?:${locales.join("|")})`), "").replace(/\/$/, "");
  if (path === "") return { kind: "status" };
  if (path === "/incidents") {
    const cursor = searchParams.get("cursor");
    return cursor === null ? { kind: "incidents" } : { kind: "incidents", cursor };
  }
  const slug = /^\/mirrors\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (slug === undefined) return { kind: "unknown", name: path.split("/").at(-1) ?? "" };
  const asked = searchParams.get("range") ?? "24h";
  const range = rangeNames.find((name) => name === asked);
  return range === undefined
    ? { kind: "mirror", slug, range: "24h", badRange: asked.slice(0, 20) }
    : { kind: "mirror", slug, range };
}

/** The same page in another language: its path and query stay. */
export const inLocale = (url: URL, locale: Locale) =>
  url.pathname.replace(/^\/[^/]+/, `/${locale}`) + url.search;

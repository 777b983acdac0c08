import { rangeNames, type Range, type RunName } from "@heliograph/core";
import { locales, type Locale } from "@heliograph/core/messages";
import { comparedIn, type ComparedAsked } from "./compared-search.ts";
import { errorsIn, type ErrorsAsked } from "./errors-search.ts";
import { incidentsIn, type IncidentsAsked } from "./incidents-search.ts";
import { isSlug } from "./is-slug.ts";
import { regionsIn, type RegionsAsked } from "./regions-search.ts";
import { runAt, runPath } from "./run-address.ts";
import {
  subscribeIn,
  subscriptionIn,
  type SubscribeAsked,
  type SubscriptionAsked,
} from "./subscribe-search.ts";

/** What a page's address names. */
export type Page =
  | { kind: "status"; region?: string }
  | { kind: "incidents"; asked: IncidentsAsked }
  | { kind: "incident"; id: string }
  | { kind: "mirror"; slug: string; range: Range; badRange?: string }
  | { kind: UnrangedTab; slug: string }
  | { kind: "errors"; slug: string; asked: ErrorsAsked }
  | { kind: "run"; run: RunName }
  | { kind: "freshness"; slug: string; range: Range; badRange?: string }
  | { kind: "speed"; slug: string; range: Range; badRange?: string; vantage: string | undefined }
  | ({ kind: "compare" } & ComparedAsked)
  | { kind: "regions"; asked: RegionsAsked }
  | { kind: "history"; year?: string }
  | { kind: "chains" }
  | { kind: "chain"; slug: string }
  | { kind: "setup"; search: string }
  | { kind: "doctor" }
  | { kind: "releases"; cursor?: string }
  | { kind: "release"; id: string }
  | { kind: "lookup"; wanted?: string }
  | { kind: "search"; wanted?: string }
  | { kind: "developers"; mirror?: string }
  | { kind: "components" }
  | { kind: "subscribe"; asked: SubscribeAsked }
  | { kind: "subscription"; asked: SubscriptionAsked }
  | { kind: "method" }
  | { kind: "log" }
  | { kind: "evidence"; id: string }
  | { kind: "unknown"; name: string };

/** The tabs of a mirror's page; the first is what an address without one shows. */
export const mirrorTabs = [
  "overview",
  "speed",
  "freshness",
  "integrity",
  "conformance",
  "cache",
  "tls",
  "failover",
  "errors",
] as const;
export type MirrorTab = (typeof mirrorTabs)[number];

/** The tabs that show the same whatever range a reader picks. */
const unrangedTabs = ["integrity", "conformance", "cache", "tls", "failover"] as const;
export type UnrangedTab = (typeof unrangedTabs)[number];

/** What stands under a number of its own. */
const numberedPages = new Map<string, "evidence" | "release" | "incident">([
  ["evidence", "evidence"],
  ["releases", "release"],
  ["incidents", "incident"],
]);

/** Longest text that is looked up or searched for, in characters. */
const longestWanted = 512;

export type Place =
  | "status"
  | "incidents"
  | "log"
  | "releases"
  | "lookup"
  | "compare"
  | "chains"
  | "setup"
  | "doctor"
  | "search"
  | "regions"
  | "history"
  | "method"
  | "developers"
  | "components"
  | "subscribe"
  | { release: string }
  | { lookup: string }
  | { search: string }
  | { chain: string }
  | { setup: string }
  | { doctor: string }
  | { run: RunName }
  | { subscribe: string }
  | { badges: string }
  | { mirror: string; tab?: MirrorTab; rule?: string }
  | { incident: string }
  | { evidence: string };

/**
 * Where a page stands, and of a `rule` where on the tab it is; of `setup` and `doctor`, with a GOPROXY value to begin with,
 * which `doctor` keeps from every server.
 */
export function pathOf(locale: Locale, place: Place): string {
  if (place === "status") return `/${locale}/`;
  if (place === "components") return `/${locale}/developers/components`;
  if (typeof place === "string") return `/${locale}/${place}`;
  if ("release" in place) return `/${locale}/releases/${encodeURIComponent(place.release)}`;
  if ("lookup" in place) return `/${locale}/lookup?module=${encodeURIComponent(place.lookup)}`;
  if ("search" in place) return `/${locale}/search?q=${encodeURIComponent(place.search)}`;
  if ("chain" in place) return `/${locale}/chains/${encodeURIComponent(place.chain)}`;
  if ("setup" in place) return `/${locale}/setup?chain=${encodeURIComponent(place.setup)}`;
  if ("doctor" in place) return `/${locale}/doctor#${encodeURIComponent(`GOPROXY=${place.doctor}`)}`;
  if ("evidence" in place) return `/${locale}/evidence/${encodeURIComponent(place.evidence)}`;
  if ("incident" in place) return `/${locale}/incidents/${encodeURIComponent(place.incident)}`;
  if ("run" in place) return `/${locale}${runPath(place.run)}`;
  if ("subscribe" in place) return `/${locale}/subscribe?mirror=${encodeURIComponent(place.subscribe)}`;
  if ("badges" in place) return `/${locale}/developers?mirror=${encodeURIComponent(place.badges)}#badges`;
  const path = `/${locale}/mirrors/${encodeURIComponent(place.mirror)}`;
  const tab = place.tab === undefined || place.tab === "overview" ? path : `${path}?tab=${place.tab}`;
  return place.rule === undefined ? tab : `${tab}#${encodeURIComponent(place.rule)}`;
}

/** The forms of our feeds. */
export type FeedForm = "atom" | "rss" | "json";

/** Where the feed of all mirrors stands, or that of one. */
export const feedPath = (locale: Locale, form: FeedForm, mirror?: string) =>
  `${mirror === undefined ? pathOf(locale, "status") : `${pathOf(locale, { mirror })}/`}feed.${form}`;

/** Reads a page's address. */
export function pageOf({ pathname, search, searchParams }: URL): Page {
  const path = pathname.replace(new RegExp(`^/(?:${locales.join("|")})`), "").replace(/\/$/, "");
  if (path === "") return statusIn(searchParams);
  if (path === "/incidents") return { kind: "incidents", asked: incidentsIn(searchParams) };
  if (path === "/releases") {
    const cursor = searchParams.get("cursor");
    return cursor === null ? { kind: "releases" } : { kind: "releases", cursor };
  }
  if (path === "/log") return { kind: "log" };
  if (path === "/compare") return { kind: "compare", ...comparedIn(searchParams) };
  if (path === "/regions") return { kind: "regions", asked: regionsIn(searchParams) };
  if (path === "/history") {
    const year = searchParams.get("year") ?? "";
    return /^\d{4}$/.test(year) ? { kind: "history", year } : { kind: "history" };
  }
  if (path === "/chains") return { kind: "chains" };
  if (path === "/developers") {
    const mirror = searchParams.get("mirror");
    return mirror === null ? { kind: "developers" } : { kind: "developers", mirror };
  }
  if (path === "/subscribe") return { kind: "subscribe", asked: subscribeIn(searchParams) };
  if (path === "/subscription") return { kind: "subscription", asked: subscriptionIn(searchParams) };
  if (path === "/developers/components") return { kind: "components" };
  if (path === "/method") return { kind: "method" };
  if (path === "/setup") return { kind: "setup", search };
  if (path === "/doctor") return { kind: "doctor" };
  if (path === "/lookup") return { kind: "lookup", ...wantedIn(searchParams.get("module")) };
  if (path === "/search") return { kind: "search", ...wantedIn(searchParams.get("q")) };
  const [, things = "", id] = /^\/(evidence|releases|incidents)\/([1-9]\d{0,8})$/.exec(path) ?? [];
  const numbered = numberedPages.get(things);
  if (numbered !== undefined && id !== undefined) return { kind: numbered, id };
  const chain = /^\/chains\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (chain !== undefined) return { kind: "chain", slug: chain };
  const run = runAt(path);
  if (run !== undefined) return { kind: "run", run };
  const slug = /^\/mirrors\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (slug === undefined) return { kind: "unknown", name: path.split("/").at(-1) ?? "" };
  const tab = searchParams.get("tab");
  const unranged = unrangedTabs.find((name) => name === tab);
  if (unranged !== undefined) return { kind: unranged, slug };
  if (tab === "errors") return { kind: "errors", slug, asked: errorsIn(searchParams) };
  const asked = searchParams.get("range") ?? "24h";
  const known = rangeNames.find((name) => name === asked);
  const range = { range: known ?? "24h", ...(known === undefined && { badRange: asked.slice(0, 20) }) };
  if (tab === "speed") {
    return { kind: "speed", slug, ...range, vantage: searchParams.get("vantage") ?? undefined };
  }
  return { kind: tab === "freshness" ? "freshness" : "mirror", slug, ...range };
}

/** What a reader typed to be found; nothing where that is nothing. */
function wantedIn(typed: string | null): { wanted?: string } {
  const wanted = typed?.trim().slice(0, longestWanted) ?? "";
  return wanted === "" ? {} : { wanted };
}

/** The status page, and of which region the states are asked for. */
function statusIn(search: URLSearchParams): Page {
  const region = search.get("region") ?? "";
  return isSlug(region) ? { kind: "status", region } : { kind: "status" };
}

/** The same page in another language: its path and query stay. */
export const inLocale = (url: URL, locale: Locale) =>
  url.pathname.replace(/^\/[^/]+/, `/${locale}`) + url.search;

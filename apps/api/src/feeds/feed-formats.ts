import { atom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

/** The formats of feeds, by the ending of their addresses. */
export const feedFormats = {
  atom: { write: atom, contentType: "application/atom+xml; charset=utf-8" },
  rss: { write: rss, contentType: "application/rss+xml; charset=utf-8" },
  json: { write: jsonFeed, contentType: "application/feed+json; charset=utf-8" },
} as const satisfies Record<string, { write: (feed: Feed) => string; contentType: string }>;

export type FeedFormat = keyof typeof feedFormats;

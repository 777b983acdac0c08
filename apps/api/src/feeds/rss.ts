import { element } from "../surfaces/xml.ts";
import type { Entry, Feed } from "./feed.ts";

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export const rss = ({ title, description, language, pageUrl, feedUrl, updatedAt, entries }: Feed): string =>
  element(
    "rss",
    { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom" },
    element(
      "channel",
      {},
      element("title", {}, title),
      element("link", {}, pageUrl),
      element("description", {}, description),
      element("language", {}, language),
      element("lastBuildDate", {}, dateOf(updatedAt)),
      element("generator", {}, "Heliograph"),
      element("ttl", {}, "5"),
      element("atom:link", { rel: "self", type: "application/rss+xml", href: feedUrl }),
      ...entries.map(itemOf),
    ),
  ).toDocument();

const itemOf = ({ id, url, title, html, publishedAt, tags }: Entry) =>
  element(
    "item",
    {},
    element("title", {}, title),
    element("link", {}, url),
    element("guid", { isPermaLink: String(id === url) }, id),
    element("pubDate", {}, dateOf(publishedAt)),
    ...tags.map((tag) => element("category", {}, tag)),
    element("description", {}, html),
  );

/** A moment as RFC 822 writes it. */
const dateOf = (at: string) => new Date(at).toUTCString();

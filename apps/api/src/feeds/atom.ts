import { element } from "../surfaces/xml.ts";
import type { Entry, Feed } from "./feed.ts";

/** A feed as Atom (RFC 4287). */
export const atom = ({
  title,
  description,
  language,
  author,
  pageUrl,
  feedUrl,
  updatedAt,
  entries,
}: Feed): string =>
  element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
    element("id", {}, feedUrl),
    element("title", {}, title),
    element("subtitle", {}, description),
    element("updated", {}, updatedAt),
    element("author", {}, element("name", {}, author)),
    element("link", { rel: "self", type: "application/atom+xml", href: feedUrl }),
    element("link", { rel: "alternate", type: "text/html", hreflang: language, href: pageUrl }),
    element("generator", {}, "Heliograph"),
    ...entries.map(entryOf),
  ).toDocument();

const entryOf = ({ id, url, title, summary, html, publishedAt, updatedAt, tags }: Entry) =>
  element(
    "entry",
    {},
    element("id", {}, id),
    element("title", {}, title),
    element("link", { rel: "alternate", type: "text/html", href: url }),
    element("published", {}, publishedAt),
    element("updated", {}, updatedAt),
    ...tags.map((term) => element("category", { term })),
    element("summary", {}, summary),
    element("content", { type: "html" }, html),
  );

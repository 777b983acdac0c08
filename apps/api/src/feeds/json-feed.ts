import { shownJson } from "@heliograph/core";
import type { Feed } from "./feed.ts";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = ({ title, description, language, author, pageUrl, feedUrl, entries }: Feed): string =>
  shownJson({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    language,
    home_page_url: pageUrl,
    feed_url: feedUrl,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      language,
      tags: entry.tags,
    })),
  });

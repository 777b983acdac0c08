/** What is told in a feed, in no format yet. Times are ISO 8601 UTC; texts are plain but for `html`. */
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** Who tells it. */
  author: string;
  /** The page that shows the same, and the feed's own address. */
  pageUrl: string;
  feedUrl: string;
  /** When anything in it changed last. */
  updatedAt: string;
  entries: readonly Entry[];
};

/** One incident or maintenance of a feed. */
export type Entry = {
  /** Names it for good, in one language. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  publishedAt: string;
  updatedAt: string;
  /** Slugs of its mirrors, and what it is about. */
  tags: readonly string[];
};

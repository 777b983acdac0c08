/** What is asked for. */
export type Question = {
  method: string;
  /** With its escapes resolved. */
  path: string;
  /** The path as it was sent. */
  spelling: string;
  query: URLSearchParams;
  /** Whether the mirror was asked not to fetch what it has not. */
  noFetch: boolean;
  /** The header lines `Range`, `If-Range`, `If-None-Match` and `User-Agent`, empty where there are none. */
  range: string;
  ifRange: string;
  ifNoneMatch: string;
  userAgent: string;
};

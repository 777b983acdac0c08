import type { Exhibit } from "@heliograph/core";
import type { HeaderList } from "@heliograph/outbound";

/** One request and its answer. */
export type Hop = {
  url: string;
  status: number;
  headers: HeaderList;
  /** Without the content coding, if there was one. */
  body: Buffer;
  exhibit: Exhibit | null;
};

/** How redirects end that lead to no answer. */
export type DeadEnd = "downgrade" | "too-many" | "nowhere";

/** What a question came to: redirects, if there were any, and the answer behind them. */
export type Reply = {
  hops: readonly Hop[];
  last: Hop;
  /** Absent where the last hop is the answer. */
  deadEnd?: { kind: DeadEnd; why: string };
};

/** Whether a reply claims success, of whatever status: the go command takes 200 alone. */
export const isServed = ({ last, deadEnd }: Reply) =>
  deadEnd === undefined && last.status >= 200 && last.status < 300;

/** Whether a reply says that nothing is there, so that the go command asks the next in its list. */
export const isAbsent = ({ last }: Reply) => last.status === 404 || last.status === 410;

/** The media type of an answer in small letters, without parameters; empty when it names none. */
export const mediaTypeOf = ({ headers }: Pick<Hop, "headers">): string =>
  (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** The text of an answer. */
export const textOf = ({ last }: Reply) => last.body.toString();

/** An answer in a few words: `302 to example.org, then 200 (text/html)`. */
export function inWords({ hops, last, deadEnd }: Reply): string {
  const type = mediaTypeOf(last);
  const way = hops
    .slice(1)
    .map(({ url }, index) => `${hops[index]?.status} to ${new URL(url).host}, then `)
    .join("");
  return `${way}${last.status}${type === "" ? "" : ` (${type})`}${deadEnd === undefined ? "" : `, ${deadEnd.why}`}`;
}

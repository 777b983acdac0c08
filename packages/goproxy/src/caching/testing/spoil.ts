import type { CacheRule, Grade } from "@heliograph/core";
import type { Asked, Said } from "./start-caching.ts";

/** A rule, how a mirror keeps it that says something else, and what that is. */
export type Break = readonly [rule: CacheRule, grade: Grade, what: string, spoil: Spoil];

/** What a server says in place of a good answer. */
export type Spoil = (asked: Asked) => Said;

export const well: Spoil = ({ said }) => said;

/** The same answer with other header lines; those that are `undefined` are left out. */
export const saying =
  (lines: Record<string, string | undefined>): Spoil =>
  ({ said }) => {
    const headers = Object.entries({ ...said.headers, ...lines }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return { ...said, headers: Object.fromEntries(headers) };
  };

/** The same answer with another body. */
export const bodied =
  (body: string | Buffer): Spoil =>
  ({ said }) => ({ ...said, body: Buffer.from(body) });

/** The whole of something, under the header lines that were to come. */
export const whole =
  (body: Buffer): Spoil =>
  ({ said }) => ({
    status: 200,
    headers: { ...said.headers, "content-length": String(body.length) },
    body,
  });

/** Answers one kind of question otherwise. */
export const where =
  (isMeant: (asked: Asked) => boolean, otherwise: Spoil): Spoil =>
  (asked) =>
    isMeant(asked) ? otherwise(asked) : asked.said;

export const isAt = (path: string) => (asked: Asked) => asked.path === path;
export const isHead = ({ method }: Asked) => method === "HEAD";
export const isPart = ({ said }: Pick<Asked, "said">) => said.status === 206;
export const isImpossible = ({ said }: Pick<Asked, "said">) => said.status === 416;
export const hasAnother = ({ headers }: Asked) => headers["if-none-match"]?.includes("another") === true;
export const revalidates = (name: "if-none-match" | "if-modified-since") => (asked: Asked) =>
  asked.said.status === 304 && asked.headers[name] !== undefined;

/** Tells caches something else of one answer. */
export const keeping = (path: string, said: string | undefined) =>
  where(isAt(path), saying({ "cache-control": said }));

export const plain = (status: number, body: string, headers: Record<string, string> = {}): Said => ({
  status,
  headers: { "content-length": String(Buffer.byteLength(body)), "content-type": "text/plain", ...headers },
  body: Buffer.from(body),
});

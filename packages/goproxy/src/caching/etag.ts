import type { Hop } from "../interview/reply.ts";

/** What tells a copy from another (RFC 9110 §8.8.3). */
export type Etag = { text: string; isWeak: boolean; opaque: string };

/** The ETag of an answer; `undefined` of one that has none, or none that can be understood. */
export function etagOf({ headers }: Pick<Hop, "headers">): Etag | undefined {
  const text = headers.get("etag");
  const [, weak, opaque] = /^(W\/)?("[^"]*")$/.exec(text ?? "") ?? [];
  return text === undefined || opaque === undefined
    ? undefined
    : { text, isWeak: weak !== undefined, opaque };
}

/** The ETag of a copy that nobody has. */
export const otherEtag = '"heliograph-has-another-copy"';

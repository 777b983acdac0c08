import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RequestContext } from "./context.ts";

/** How hard brotli tries: what lives for seconds is soon made, what lives as long as the build is made as small as can be. */
const brotliQuality = { brief: 5, lasting: constants.BROTLI_MAX_QUALITY } as const;

const encodings = {
  br: (body: Buffer, life: Life) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality[life] } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

type Encoding = keyof typeof encodings;

type Life = keyof typeof brotliQuality;

/** Smaller bodies fit into one packet anyway. */
const worthCompressingBytes = 1_024;

/** The body of a good answer, with what serving it to many readers needs. */
export type StoredAnswer = {
  body: Buffer;
  contentType: string;
  /** Weak: every content encoding shares it, and every making of the same answer. */
  etag: string;
  life: Life;
  /** Filled as readers ask for them. */
  encoded: Map<Encoding, Promise<Buffer>>;
};

/** Keeps a body for serving, under the tag that it was given or else one of its own; for seconds, unless it is told to last. */
export const storeAnswer = (
  body: Buffer,
  contentType: string,
  { etag = etagOf(body, contentType), life = "brief" }: { etag?: string | undefined; life?: Life } = {},
): StoredAnswer => ({ body, contentType, etag, life, encoded: new Map() });

/**
 * What our answers, and the state within our pages, say of the moment they were made, and of heartbeats. It differs each
 * time while nothing has changed; of a 304, a reader learns that moment from the headers `Date` and `Age`.
 */
const readings =
  /"(?:asOf|renderedAt|lastSeenAt|madeAt|expiresAt)":"[^"]*"|"(?:dataUpdatedAt|dehydratedAt)":\d+/g;

/** A weak tag (RFC 9110 §8.8.1): two answers that tell the same, made at different moments, share it. */
function etagOf(body: Buffer, contentType: string): string {
  return weakTag(/json|html/.test(contentType) ? body.toString().replaceAll(readings, "") : body);
}

/** The tag of all that tells this. */
export const weakTag = (told: string | Buffer) =>
  `W/"${createHash("sha256").update(told).digest("base64url").slice(0, 27)}"`;

/** Serves a kept body: 304 to whoever has it, compressed to whoever can read that. */
export async function sendAnswer(
  c: RequestContext,
  answer: StoredAnswer,
  headers: Record<string, string>,
): Promise<Response> {
  const common = { ...headers, ETag: answer.etag, Vary: "Accept-Encoding" };
  if (matches(c.req.header("If-None-Match"), answer.etag)) return c.body(null, 304, common);
  const encoding = encodingFor(c.req.header("Accept-Encoding"), answer);
  const body = encoding === undefined ? answer.body : await encodedBody(answer, encoding);
  return c.body(new Uint8Array(body), 200, {
    ...common,
    "Content-Type": answer.contentType,
    "Content-Length": String(body.byteLength),
    ...(encoding && { "Content-Encoding": encoding }),
  });
}

/** RFC 9110 §13.1.2, with the weak comparison. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => opaque(tag) === opaque(etag));
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");

function encodingFor(
  accepted: string | undefined,
  { body, contentType }: StoredAnswer,
): Encoding | undefined {
  if (accepted === undefined || body.byteLength < worthCompressingBytes) return undefined;
  if (
    !/^(text\/|application\/(json|javascript|manifest|xml|(atom|rss)\+xml|feed\+json)|image\/svg)/.test(
      contentType,
    )
  )
    return undefined;
  const offered = new Set(
    accepted.split(",").flatMap((choice) => {
      const [name = "", ...parameters] = choice.split(";").map((part) => part.trim().toLowerCase());
      return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
    }),
  );
  return (["br", "gzip"] as const).find((encoding) => offered.has(encoding));
}

function encodedBody(answer: StoredAnswer, encoding: Encoding): Promise<Buffer> {
  const known = answer.encoded.get(encoding);
  if (known !== undefined) return known;
  const fresh = encodings[encoding](answer.body, answer.life);
  answer.encoded.set(encoding, fresh);
  return fresh;
}

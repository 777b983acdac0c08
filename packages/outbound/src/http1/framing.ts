import { MirrorFailure } from "@heliograph/core";
import type { Method } from "../method.ts";
import type { Head } from "./head.ts";

/** How the end of a body is found (RFC 9112 §6.3). */
export type Framing =
  | { kind: "none" }
  | { kind: "length"; bytes: number }
  | { kind: "chunked" }
  | { kind: "until-close" };

/** Decides how the body of an answer to `method` is framed; any doubt is a `protocol_error`, a transfer coding besides chunked `encoding_refused`. */
export function framingOf({ httpVersion, status, lines }: Head, method: Method): Framing {
  const lengths = valuesOf(lines, "content-length");
  const codings = valuesOf(lines, "transfer-encoding");
  if (lengths.length > 1) throw doubt("two lengths are declared");
  if (codings.length > 0 && lengths.length > 0) throw doubt("a length is declared for a chunked body");
  const [length] = lengths;
  if (length !== undefined && !/^\d{1,15}$/.test(length)) throw doubt("the declared length is not a number");
  if (method === "HEAD" || status === 204 || status === 304) return { kind: "none" };
  if (codings.length > 0) return chunkedOf(httpVersion, codings.join(",").toLowerCase());
  return length === undefined ? { kind: "until-close" } : { kind: "length", bytes: Number(length) };
}

function chunkedOf(httpVersion: string, codings: string): Framing {
  if (httpVersion === "1.0") throw doubt("HTTP/1.0 has no transfer coding");
  if (codings === "chunked") return { kind: "chunked" };
  if (/(?:gzip|deflate|compress)/.test(codings)) {
    throw new MirrorFailure("encoding_refused", "a transfer coding was not asked for");
  }
  throw doubt("the transfer coding is not chunked");
}

const valuesOf = (lines: Head["lines"], name: string) =>
  lines.filter(([known]) => known === name).map(([, value]) => value);

/** The failure of an answer whose end can't be told for certain. */
export const doubt = (message: string) => new MirrorFailure("protocol_error", message);

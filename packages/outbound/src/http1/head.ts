import { MirrorFailure } from "@heliograph/core";

/** The first part of an answer: status line and header lines (RFC 9112 §4 and §5). */
export type Head = { httpVersion: string; status: number; lines: HeaderLine[] };

export type HeaderLine = readonly [name: string, value: string];

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const forbidden = /[^\t\x20-\x7E\x80-\xFF]/;

/** Reads a head without its last, empty line; throws `protocol_error` at anything unusual. */
export function parseHead(text: string): Head {
  const end = text.indexOf("\r\n");
  const statusLine = end === -1 ? text : text.slice(0, end);
  const match = /^HTTP\/(1\.[01]) ([1-9]\d\d)(?: (.*))?$/.exec(statusLine);
  if (match === null) throw new MirrorFailure("protocol_error", "the status line is malformed");
  return {
    httpVersion: match[1] ?? "",
    status: Number(match[2]),
    lines: end === -1 ? [] : parseHeaderLines(text.slice(end + 2)),
  };
}

/** Reads header or trailer lines; throws `protocol_error` at names and values that RFC 9110 §5 does not allow. */
export function parseHeaderLines(text: string): HeaderLine[] {
  return text.split("\r\n").map((line) => {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0));
    const value = line.slice(colon + 1);
    if (!token.test(name)) throw new MirrorFailure("protocol_error", "a header name is malformed");
    if (forbidden.test(value))
      throw new MirrorFailure("protocol_error", "a header value holds control characters");
    return [name.toLowerCase(), value.trim()];
  });
}

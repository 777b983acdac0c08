import type { Question } from "./question.ts";
import type { Reply } from "./reply.ts";

/**
 * An answer as one who asks for a range of its bytes gets it; whole where none is asked for that we know (RFC 9110 §14.2),
 * or one of another copy (§13.1.5).
 */
export function inPart(reply: Reply, { range, ifRange }: Pick<Question, "range" | "ifRange">): Reply {
  const { first, last } = /^bytes=(?<first>\d+)-(?<last>\d*)$/.exec(range)?.groups ?? {};
  const isOfAnother = ifRange !== "" && ifRange !== reply.headers["etag"];
  if (reply.status !== 200 || first === undefined || isOfAnother) return reply;
  const size = reply.body.length;
  const from = Number(first);
  const to = Math.min(last ? Number(last) : Infinity, size - 1);
  if (from > to) return partial(reply, 416, Buffer.alloc(0), `bytes */${size}`);
  return partial(reply, 206, reply.body.subarray(from, to + 1), `bytes ${from}-${to}/${size}`);
}

const partial = (reply: Reply, status: number, body: Buffer, range: string): Reply => ({
  status,
  headers: { ...reply.headers, "content-range": range, "content-length": body.length.toString() },
  body,
});

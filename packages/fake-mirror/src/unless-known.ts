import type { Question } from "./question.ts";
import type { Reply } from "./reply.ts";

/** An answer as one gets it who names the copy that he has: without a body where that is still good (RFC 9110 §13.1.2). */
export function unlessKnown(reply: Reply, { ifNoneMatch }: Pick<Question, "ifNoneMatch">): Reply {
  if (reply.status !== 200 || ifNoneMatch === "" || ifNoneMatch !== reply.headers["etag"]) return reply;
  const { "content-length": _length, "content-type": _type, ...headers } = reply.headers;
  return { status: 304, headers, body: Buffer.alloc(0) };
}

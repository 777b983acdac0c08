import type { OrderedFault } from "./fault.ts";
import { habits } from "./habits.ts";
import { inPart } from "./in-part.ts";
import type { Manner } from "./manner.ts";
import type { Question } from "./question.ts";
import type { Reply } from "./reply.ts";
import { unlessKnown } from "./unless-known.ts";

/** An answer as it goes out under faults that need no file to be wrong: other in parts, cut to what is asked for, or odd. */
export function replyUnder(
  faults: readonly OrderedFault[],
  reply: Reply,
  question: Question,
  { ranges }: Manner,
): Reply {
  const changed = faults.reduce((one, fault) => changedBy(fault, one, question), reply);
  const sent = unlessKnown(changed, question);
  const cut = ranges ? inPart(sent, question) : sent;
  return faults.reduce((one, fault) => (fault.kind === "habit" ? habits[fault.of](one, question) : one), cut);
}

function changedBy(fault: OrderedFault, reply: Reply, { spelling }: Question): Reply {
  if (fault.kind === "redirect") return elsewhere(fault, spelling);
  return fault.kind === "instead" ? inPlaceOf(reply, fault) : reply;
}

const elsewhere = ({ status, to }: OrderedFault & { kind: "redirect" }, path: string): Reply => ({
  status,
  headers: { ...(to !== undefined && { location: `${to}${path}` }), "content-length": "0" },
  body: Buffer.alloc(0),
});

function inPlaceOf(reply: Reply, { status, type, text, more }: OrderedFault & { kind: "instead" }): Reply {
  const kept = text === undefined ? reply.body : Buffer.from(text);
  const body = more === undefined ? kept : Buffer.concat([kept, Buffer.from(more)]);
  return {
    status: status ?? reply.status,
    headers: {
      ...reply.headers,
      ...(type !== undefined && { "content-type": type }),
      "content-length": body.length.toString(),
    },
    body,
  };
}

import type { Reply } from "./reply.ts";
import type { Verdict } from "./result.ts";
import { readStatus } from "./status.ts";
import { unknownAnswer } from "./unknown-answer.ts";

/** What an answer means in whose body the vendor says nothing of it. */
export const readUnknown = (reply: Reply): Verdict =>
  reply.status >= 200 && reply.status < 300 ? unknownAnswer : readStatus(reply);

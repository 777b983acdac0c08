import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { readStatus } from "../status.ts";

/** What Alertmanager's API answers: nothing where it took all, a line of text where it did not. */
export function readAlertmanager(reply: Reply): Verdict {
  if (reply.status === 400) {
    return { kind: "rejected", reason: `it answered 400: ${reply.body.slice(0, 200)}` };
  }
  return reply.status === 200 && reply.body.trim() === "" ? readStatus(reply) : readUnknown(reply);
}

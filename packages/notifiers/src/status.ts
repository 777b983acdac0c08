import type { Reply } from "./reply.ts";
import type { Verdict } from "./result.ts";

/** Statuses of an answer that say that another attempt may succeed, beside 5xx. */
const passing = new Set([408, 425, 429]);

/** Statuses that say that the destination is none, or none for us. */
const refusing = new Set([401, 403, 404, 410]);

/**
 * What a status means where the vendor gives it no meaning of its own. Redirects are never followed, because that would tell the
 * secret of an address to somebody else; they are tried again, since most of them pass.
 */
export function readStatus({ status }: Pick<Reply, "status">): Verdict {
  if (status >= 200 && status < 300) return { kind: "delivered" };
  const reason = `the destination answered ${status}`;
  if (status < 400)
    return { kind: "retry", reason: `${reason}, which is not followed`, hint: "check_address" };
  if (status >= 500 || passing.has(status)) return { kind: "retry", reason };
  if (refusing.has(status)) return { kind: "refused", reason, hint: "check_address" };
  return { kind: "rejected", reason };
}

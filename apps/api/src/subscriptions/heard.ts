import type { Attempt } from "@heliograph/notifiers";

/** A server's answer that there is no such mailbox (RFC 3463 §3.2); whatever else it says of a mail is between it and us. */
const noMailbox = /^5\d\d[ -]5\.1\.\d/;

/** How telling a subscriber ended. What is wrong with our mail server is no reason to forget whom it would have told. */
export function heardBySubscriber(kind: string, attempt: Attempt): Attempt {
  if (kind !== "email") return attempt;
  if (attempt.kind === "rejected" && noMailbox.test(attempt.excerpt)) return { ...attempt, kind: "disabled" };
  return attempt.kind === "refused" || attempt.kind === "disabled" ? { ...attempt, kind: "retry" } : attempt;
}

import type { FailureClass, Operation } from "@heliograph/core";

/** Ways of failing that are our impatience alone: the go command would still wait. */
const waiting: ReadonlySet<FailureClass> = new Set([
  "timeout_headers",
  "timeout_body",
  "deadline",
  "too_slow",
]);

/** What the go command finds of a zip once it has walked the list: it looks no further, whatever the separator. */
const afterwards: ReadonlySet<FailureClass> = new Set([
  "archive_invalid",
  "archive_too_large",
  "hash_mismatch",
]);

/** How a failure ends a walk whatever the separator: the go command would wait for ever, or give up; `undefined` where it goes on. */
export function endingOf(operation: Operation, reason: FailureClass): "hangs" | "failed" | undefined {
  if (waiting.has(reason)) return "hangs";
  // What we may not ask says nothing of what the go command would have got there.
  if (reason === "target_refused") return "failed";
  return operation === "zip" && afterwards.has(reason) ? "failed" : undefined;
}

import type { Outcome } from "./walk.ts";

/** How the go command takes the status of an answer, after redirects: 200 alone is success, 404 and 410 alone *not found*. */
export function outcomeOfStatus(status: number): Outcome {
  if (status === 200) return "ok";
  return status === 404 || status === 410 ? "not-found" : "error";
}

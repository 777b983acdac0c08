import type { ShownFinding } from "@heliograph/core";
import { isWatched } from "./topic.ts";

/** The key of the message that says how sure a finding is: two signatures, a comparison, or many looks need no second one. */
export function standingOf({
  cause,
  vantage,
  confirmed,
}: Pick<ShownFinding, "cause" | "vantage" | "confirmed">) {
  if (!confirmed) return "findings.once";
  if (cause === "log_forked") return "findings.signed";
  if (isWatched(cause)) return "findings.watched";
  return vantage === null ? "findings.compared" : "findings.confirmed";
}

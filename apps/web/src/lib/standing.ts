import type { ShownFinding } from "@heliograph/core";

/** The key of the message that says how sure a finding is: two signatures, or a comparison, need no second look. */
export function standingOf({
  cause,
  vantage,
  confirmed,
}: Pick<ShownFinding, "cause" | "vantage" | "confirmed">) {
  if (!confirmed) return "findings.once";
  if (cause === "log_forked") return "findings.signed";
  return vantage === null ? "findings.compared" : "findings.confirmed";
}

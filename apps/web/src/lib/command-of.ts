import type { Recommendation } from "@heliograph/core";
import { formsOf } from "@heliograph/goproxy/setup";

/** The line that sets a chain for good; the bare value where no shell could carry it. */
export function commandOf({ goproxy, gosumdb }: Pick<Recommendation, "goproxy" | "gosumdb">): string {
  const line = formsOf({ goproxy, ...(gosumdb !== null && { gosumdb }) }).find(({ id }) => id === "go-env");
  return line !== undefined && "text" in line ? line.text : goproxy;
}

import type { Check } from "@heliograph/core";

/** A check for tests: every minute, on the minute. */
export const testCheck = (changes: Partial<Check> = {}): Check => ({
  mirror: "example",
  protocol: "goproxy",
  role: "mirror",
  baseUrl: "http://127.0.0.1:1",
  kind: "availability",
  everyMs: 60_000,
  phaseMs: 0,
  ...changes,
});

import type { Notice } from "@heliograph/core";
import { withoutIncident } from "./without-incident.ts";

/** A notice that tells nothing but that it has arrived. */
export const testNotice = (now: number): Notice => ({
  ...withoutIncident,
  kind: "test",
  severity: "info",
  at: new Date(now).toISOString(),
});

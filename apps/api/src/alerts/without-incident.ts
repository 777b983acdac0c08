import type { Notice } from "@heliograph/core";

/** What a notice that is about no incident leaves out; each kind of them fills in its own. */
export const withoutIncident = {
  incident: null,
  cause: null,
  mirror: null,
  subject: null,
  vantages: [],
  looking: 0,
  startedAt: null,
  endedAt: null,
  error: null,
  finding: null,
  affected: [],
  command: null,
  gists: [],
  links: { incident: null, mirror: null },
} satisfies Omit<Notice, "kind" | "severity" | "at">;

import type { FindingCause, Incident } from "@heliograph/core";

/** An open incident of bytes or of a log that are not what they should be. */
export type Breach = Incident & { cause: FindingCause };

/** What readers must know before anything else, newest first. */
export const openBreaches = (incidents: readonly Incident[]): Breach[] =>
  incidents.filter(isBreach).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));

const isBreach = (incident: Incident): incident is Breach =>
  incident.cause !== "availability" && incident.severity === "critical" && incident.phase !== "resolved";

/** What a finding is about: the files of a module, or the checksum database. */
export const topicOf = (cause: FindingCause): "module" | "log" =>
  cause.startsWith("log_") ? "log" : "module";

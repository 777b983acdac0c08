import type { Incident, IntegrityCause } from "@heliograph/core";
import { topicOf } from "./topic.ts";

/** An open incident of bytes or of a log that are not what they should be. */
export type Breach = Incident & { cause: IntegrityCause };

/** What readers must know before anything else, newest first. */
export const openBreaches = (incidents: readonly Incident[]): Breach[] =>
  incidents.filter(isBreach).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));

function isBreach(incident: Incident): incident is Breach {
  if (incident.mirror === null) return false;
  const topic = topicOf(incident.cause);
  return (
    (topic === "module" || topic === "log") &&
    incident.severity === "critical" &&
    incident.phase !== "resolved"
  );
}

import type { Incident } from "@heliograph/core";

/** An incident of bytes or of a log that are not what they should be: readers must know of it before anything else. */
export const isBreach = ({ mirror, severity, phase }: Incident): boolean =>
  mirror !== null && severity === "critical" && phase !== "resolved";

/** The newest breach of a mirror; `undefined` without any. */
export const breachOf = (incidents: readonly Incident[], slug: string): Incident | undefined =>
  incidents
    .filter((incident) => isBreach(incident) && incident.mirror === slug)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0];

import { sql, type SQL } from "drizzle-orm";
import type { IncidentState, Severity } from "@heliograph/core";
import { incidents } from "../../schema/incidents.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** An incident as it is kept; times are epoch milliseconds. */
export type StoredIncident = IncidentState & {
  id: number;
  /** The sequence of its newest change; the next one is compared with it. */
  sequence: number;
  worst: Severity;
  /** Slugs of the vantages that ever called the mirror down or degraded. */
  vantages: string[];
};

/** A stored incident as rows tell it. */
export type IncidentRow = Omit<StoredIncident, "endedAt" | "flappingSince"> & {
  endedAt: number | null;
  flappingSince: number | null;
};

/** What a query selects of an incident that is to be moved. */
export const incidentColumns = (): SQL => sql`
  id, phase, severity, worst, vantages, sequence, ${epochMs(incidents.startedAt)} as "startedAt",
  ${epochMsOrNull(incidents.endedAt)} as "endedAt", ${epochMsOrNull(incidents.flappingSince)} as "flappingSince"`;

/** The incident of a row. */
export const storedIncident = ({ endedAt, flappingSince, ...incident }: IncidentRow): StoredIncident => ({
  ...incident,
  endedAt: endedAt ?? undefined,
  flappingSince: flappingSince ?? undefined,
});

import { sql } from "drizzle-orm";
import type { Cause } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { epochMsOrNull } from "../../sql/moment.ts";
import type { IncidentTopic } from "./save-incident.ts";
import { incidentColumns, storedIncident, type IncidentRow, type StoredIncident } from "./stored-incident.ts";

/** An incident that was asked for by its number; times are epoch milliseconds. */
export type FoundIncident = {
  topic: IncidentTopic;
  cause: Cause;
  incident: StoredIncident;
  /** The operator who looks after it. */
  acknowledgedBy: string | null;
  acknowledgedAt: number | null;
};

/** What is the incident with this number about, and where does it stand? */
export async function findIncident(
  db: Database | Transaction,
  id: number,
): Promise<FoundIncident | undefined> {
  const [row] = await db.execute<
    IncidentRow &
      Pick<FoundIncident, "cause" | "acknowledgedBy" | "acknowledgedAt"> & {
        mirrorId: number | null;
        subject: string | null;
      }
  >(sql`
    select mirror_id as "mirrorId", subject, cause, acknowledged_by as "acknowledgedBy",
      ${epochMsOrNull(incidents.acknowledgedAt)} as "acknowledgedAt", ${incidentColumns()}
    from ${incidents}
    where id = ${id}`);
  if (row === undefined) return undefined;
  const { mirrorId, subject, cause, acknowledgedBy, acknowledgedAt, ...incident } = row;
  const topic = mirrorId === null ? { subject: subject ?? "" } : { mirrorId };
  return { topic, cause, incident: storedIncident(incident), acknowledgedBy, acknowledgedAt };
}

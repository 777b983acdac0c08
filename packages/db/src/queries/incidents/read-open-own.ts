import { sql } from "drizzle-orm";
import type { OpenOwn, OwnCause } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { textArray } from "../../sql/array-of.ts";
import { epochMs } from "../../sql/moment.ts";
import { incidentColumns, storedIncident, type IncidentRow, type StoredIncident } from "./stored-incident.ts";

/** An unresolved trouble of our own. */
export type StoredOwn = { subject: string; cause: OwnCause; incident: StoredIncident & OpenOwn };

/** Which troubles of our own, by these causes, are unresolved, and when did each change last? */
export async function readOpenOwn(tx: Transaction, causes: readonly OwnCause[]): Promise<StoredOwn[]> {
  const rows = await tx.execute<IncidentRow & { subject: string; cause: OwnCause; changedAt: number }>(sql`
    select subject, cause, ${incidentColumns()}, (
      select ${epochMs(incidentChanges.at)} from ${incidentChanges}
      where incident_id = ${incidents.id} and ${incidentChanges.sequence} = ${incidents.sequence}
    ) as "changedAt"
    from ${incidents}
    where phase <> 'resolved' and subject is not null and cause = any(${textArray(causes)})
    order by id`);
  return rows.map(({ subject, cause, changedAt, ...row }) => ({
    subject,
    cause,
    incident: { ...storedIncident(row), changedAt },
  }));
}

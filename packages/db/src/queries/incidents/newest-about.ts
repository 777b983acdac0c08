import { sql } from "drizzle-orm";
import type { Cause } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { incidentColumns, storedIncident, type IncidentRow, type StoredIncident } from "./stored-incident.ts";

/** Which is the newest incident about a subject that is no mirror, open or not? */
export async function newestAbout(
  db: Database | Transaction,
  subject: string,
  cause: Cause,
): Promise<StoredIncident | undefined> {
  const [row] = await db.execute<IncidentRow>(sql`
    select ${incidentColumns()}
    from ${incidents}
    where subject = ${subject} and cause = ${cause}
    order by id desc
    limit 1`);
  return row && storedIncident(row);
}

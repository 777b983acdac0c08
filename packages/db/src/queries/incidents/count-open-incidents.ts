import { count, ne } from "drizzle-orm";
import type { Cause, Severity } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";

/** How many incidents are there that have not ended, by cause and severity? */
export const countOpenIncidents = (
  db: Database,
): Promise<{ cause: Cause; severity: Severity; count: number }[]> =>
  db
    .select({ cause: incidents.cause, severity: incidents.severity, count: count() })
    .from(incidents)
    .where(ne(incidents.phase, "resolved"))
    .groupBy(incidents.cause, incidents.severity);

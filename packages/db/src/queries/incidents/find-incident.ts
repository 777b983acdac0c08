import { eq } from "drizzle-orm";
import type { Cause } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";

/** What is the incident with this number about? */
export async function findIncident(
  db: Database | Transaction,
  id: number,
): Promise<{ mirrorId: number | null; cause: Cause } | undefined> {
  const [incident] = await db
    .select({ mirrorId: incidents.mirrorId, cause: incidents.cause })
    .from(incidents)
    .where(eq(incidents.id, id));
  return incident;
}

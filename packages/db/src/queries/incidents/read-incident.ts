import { and, asc, eq, inArray } from "drizzle-orm";
import { publicCauses, type Incident } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { selectIncidents, toldIncident } from "./select-incidents.ts";

/** Which incident has this number? `undefined` of our own trouble too, which is nobody else's. */
export async function readIncident(db: Database | Transaction, id: number): Promise<Incident | undefined> {
  const [row] = await selectIncidents(db).where(and(isPublic, eq(incidents.id, id)));
  return row && toldIncident(row);
}

/** Which incidents does the one with this number explain? The first that began comes first. */
export async function readCoveredIncidents(db: Database | Transaction, id: number): Promise<Incident[]> {
  const rows = await selectIncidents(db)
    .where(and(isPublic, eq(incidents.underId, id)))
    .orderBy(asc(incidents.startedAt), asc(incidents.id));
  return rows.map(toldIncident);
}

const isPublic = inArray(incidents.cause, [...publicCauses]);

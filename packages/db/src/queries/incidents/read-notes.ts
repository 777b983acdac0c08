import { desc, eq, sql } from "drizzle-orm";
import type { Note } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidentNotes } from "../../schema/incident-notes.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";
import { toldNote } from "./select-incidents.ts";

/** What did operators tell of an incident, the newest first? */
export async function readNotes(db: Database | Transaction, incidentId: number): Promise<Note[]> {
  const rows = await db
    .select({
      id: sql<string>`${incidentNotes.id}::text`,
      operator: incidentNotes.operator,
      text: incidentNotes.text,
      at: epochMs(incidentNotes.at),
      nextAt: epochMsOrNull(incidentNotes.nextAt),
    })
    .from(incidentNotes)
    .where(eq(incidentNotes.incidentId, incidentId))
    .orderBy(desc(incidentNotes.at), desc(incidentNotes.id));
  return rows.map(toldNote);
}

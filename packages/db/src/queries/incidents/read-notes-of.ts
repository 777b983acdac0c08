import { desc, inArray, sql } from "drizzle-orm";
import type { Note } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidentNotes } from "../../schema/incident-notes.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";
import { toldNote } from "./select-incidents.ts";

/** What did operators tell of these incidents, the newest first? By incident; those of which they told nothing are absent. */
export async function readNotesOf(
  db: Database | Transaction,
  incidentIds: readonly number[],
): Promise<Map<number, Note[]>> {
  const rows = await db
    .select({
      incidentId: incidentNotes.incidentId,
      id: sql<string>`${incidentNotes.id}::text`,
      operator: incidentNotes.operator,
      text: incidentNotes.text,
      at: epochMs(incidentNotes.at),
      nextAt: epochMsOrNull(incidentNotes.nextAt),
    })
    .from(incidentNotes)
    .where(inArray(incidentNotes.incidentId, [...incidentIds]))
    .orderBy(desc(incidentNotes.at), desc(incidentNotes.id));
  const notes = new Map<number, Note[]>();
  for (const { incidentId, ...row } of rows) {
    notes.set(incidentId, [...(notes.get(incidentId) ?? []), toldNote(row)]);
  }
  return notes;
}

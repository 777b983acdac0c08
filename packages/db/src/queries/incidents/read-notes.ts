import type { Note } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { readNotesOf } from "./read-notes-of.ts";

/** What did operators tell of an incident, the newest first? */
export async function readNotes(db: Database | Transaction, incidentId: number): Promise<Note[]> {
  const notes = await readNotesOf(db, [incidentId]);
  return notes.get(incidentId) ?? [];
}

import { saveAuditEntry, saveNote, type Database, type NewNote } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Actor } from "./actor.ts";
import { requireIncident } from "./require-incident.ts";

/** What an operator tells readers, in one language at least, and when the next note is promised for. */
type Note = Pick<NewNote, "incidentId" | "text" | "nextAt">;

/**
 * Tells readers of an incident something, also after its end. Which number has the note?
 * @throws Refusal `not_found`, or `invalid_request` when it says nothing or promises the next one for the past
 */
export const addNote = (
  database: Database,
  { incidentId, text, nextAt, operator, origin }: Actor & Note,
  now: number,
): Promise<number> =>
  transact(database, async (tx) => {
    if (Object.values(text).every((words) => words === undefined || words.trim() === ""))
      throw new Refusal("invalid_request", "a note is in one language at least", { field: "text" });
    if (nextAt !== undefined && nextAt <= now)
      throw new Refusal("invalid_request", "the next note can't be due before this one", { field: "nextAt" });
    await requireIncident(tx, incidentId);
    const id = await saveNote(tx, { incidentId, operator, text, at: now, nextAt });
    await saveAuditEntry(tx, {
      at: now,
      operator,
      action: "incident.note",
      subject: `incident ${incidentId}`,
      before: null,
      after: { note: id, text, nextAt: nextAt ?? null },
      origin,
    });
    return id;
  });

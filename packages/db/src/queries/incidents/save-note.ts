import type { Transaction } from "../../connect.ts";
import { incidentNotes } from "../../schema/incident-notes.ts";

/** What an operator tells readers of an incident; times are epoch milliseconds. */
export type NewNote = {
  incidentId: number;
  operator: string;
  text: { en?: string | undefined; "zh-CN"?: string | undefined };
  at: number;
  /** When the next one is promised for. */
  nextAt: number | undefined;
};

/** Keeps a note. Which number has it? */
export async function saveNote(tx: Transaction, { at, nextAt, ...note }: NewNote): Promise<number> {
  const [row] = await tx
    .insert(incidentNotes)
    .values({ ...note, at: new Date(at), nextAt: nextAt === undefined ? null : new Date(nextAt) })
    .returning({ id: incidentNotes.id });
  if (row === undefined) throw new Error("a note was not kept");
  return row.id;
}

import type { MirrorSummary } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { readSummaries, utc, type PageTime } from "./read-summaries.ts";

/** How are all mirrors, and how were they these ninety days? In the order of the catalogue. */
export async function readMirrors(
  db: Database | Transaction,
  time: PageTime,
  calendar = utc,
): Promise<MirrorSummary[]> {
  const summaries = await readSummaries(db, undefined, time, calendar);
  return summaries.map(({ summary }) => summary);
}

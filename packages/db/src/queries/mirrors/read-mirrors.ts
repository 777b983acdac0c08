import type { MirrorSummary } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { readSummaries, type PageTime } from "./read-summaries.ts";

/** How are all mirrors, and how were they these ninety days? In the order of the catalogue. */
export async function readMirrors(db: Database | Transaction, time: PageTime): Promise<MirrorSummary[]> {
  const summaries = await readSummaries(db, undefined, time);
  return summaries.map(({ summary }) => summary);
}

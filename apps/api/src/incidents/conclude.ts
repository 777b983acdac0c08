import type { Transaction } from "@heliograph/db";
import { queueNotices } from "../alerts/queue.ts";
import type { Plan } from "../plan/plan.ts";
import { explainIncidents } from "./explain.ts";

/** Ends a transaction that may have changed incidents: settles which of them another one explains, and then whom to tell of what. */
export async function conclude(tx: Transaction, judging: { plan: Plan; now: number }): Promise<void> {
  await explainIncidents(tx, judging);
  await queueNotices(tx, judging);
}

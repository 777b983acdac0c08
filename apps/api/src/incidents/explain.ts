import type { Transaction } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** Settles which incidents another one explains. */
export async function explainIncidents(
  _tx: Transaction,
  _judging: { plan: Plan; now: number },
): Promise<void> {}

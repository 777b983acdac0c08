import type { Transaction } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** Settles whom to tell of what has happened to incidents. */
export async function queueNotices(_tx: Transaction, _judging: { plan: Plan; now: number }): Promise<void> {}

import { setTimeout as wait } from "node:timers/promises";
import type { Database, Transaction } from "@heliograph/db";

const tries = 5;

/** SQLSTATEs of a transaction that may succeed if it is simply made again: serialization failure, deadlock. */
const passing = new Set(["40001", "40P01"]);

/** Makes a transaction; one that lost to another is made again, up to five times, after a random short wait. */
export async function transact<Result>(
  database: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (attempt === tries || !hasLost(error)) throw error;
      await wait(Math.random() * 50 * 2 ** attempt);
    }
  }
}

function hasLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && passing.has(cause.code)) return true;
  }
  return false;
}

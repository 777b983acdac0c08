import type { Database, Transaction } from "../../connect.ts";
import { settings } from "../../schema/settings.ts";

/** Keeps a value of this installation under a key. */
export async function saveSetting(db: Database | Transaction, key: string, value: unknown): Promise<void> {
  await db
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}

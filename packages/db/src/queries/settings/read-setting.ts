import { eq } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { settings } from "../../schema/settings.ts";

/** Which value does this installation keep under a key? Whoever reads it parses it. */
export async function readSetting(db: Database | Transaction, key: string): Promise<unknown> {
  const [setting] = await db.select().from(settings).where(eq(settings.key, key));
  return setting?.value;
}

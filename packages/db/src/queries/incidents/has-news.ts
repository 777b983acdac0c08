import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";

/** Has anything happened to incidents of which it is still to be settled whom to tell? */
export async function hasNews(tx: Transaction): Promise<boolean> {
  const news = await tx
    .select({ incidentId: incidentChanges.incidentId })
    .from(incidentChanges)
    .where(eq(incidentChanges.isQueued, false))
    .limit(1);
  return news.length > 0;
}

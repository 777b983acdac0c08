import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { epochMsOrNull } from "../../sql/moment.ts";

/** When did each of the incidents end that this one explains, in epoch milliseconds? Null of those that go on. */
export async function readCoveredEnds(tx: Transaction, id: number): Promise<(number | null)[]> {
  const rows = await tx
    .select({ endedAt: epochMsOrNull(incidents.endedAt) })
    .from(incidents)
    .where(eq(incidents.underId, id));
  return rows.map(({ endedAt }) => endedAt);
}

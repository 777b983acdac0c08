import { and, eq, gte } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { walks } from "../../schema/walks.ts";

/** Takes back what a vantage said from a moment on of chains that failed: it may have been its own network. */
export async function doubtWalks(tx: Transaction, vantageId: number, from: number): Promise<void> {
  await tx
    .update(walks)
    .set({ outcome: "unknown", error: "agent_isolated" })
    .where(
      and(
        eq(walks.vantageId, vantageId),
        gte(walks.scheduledAt, new Date(from)),
        eq(walks.outcome, "failed"),
      ),
    );
}

import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { logStates } from "../../schema/log-states.ts";

/** From which head a log's trust moves to which; `at` is epoch milliseconds. */
export type TrustMove = { log: string; before: number | undefined; after: number; at: number };

/** Trusts another head of a log. Was it still the one before that was trusted? If not, nothing has changed. */
export async function replaceTrustedHead(
  tx: Transaction,
  { log, before, after, at }: TrustMove,
): Promise<boolean> {
  const trusted = { trustedHeadId: after, trustedSince: new Date(at) };
  const moved =
    before === undefined
      ? await tx
          .insert(logStates)
          .values({ log, ...trusted })
          .onConflictDoNothing()
          .returning({ log: logStates.log })
      : await tx
          .update(logStates)
          .set(trusted)
          .where(and(eq(logStates.log, log), eq(logStates.trustedHeadId, before)))
          .returning({ log: logStates.log });
  return moved.length > 0;
}

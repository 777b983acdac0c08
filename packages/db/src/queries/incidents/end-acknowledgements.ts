import { and, lte, ne } from "drizzle-orm";
import { hours } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";

/** Nobody is taken to look after an incident for longer than this without saying so again. */
const acknowledgedMs = hours(24);

/** Takes unresolved incidents from operators who said too long ago that they look after them; `now` is epoch milliseconds. */
export async function endAcknowledgements(tx: Transaction, now: number): Promise<void> {
  await tx
    .update(incidents)
    .set({ acknowledgedBy: null, acknowledgedAt: null })
    .where(
      and(ne(incidents.phase, "resolved"), lte(incidents.acknowledgedAt, new Date(now - acknowledgedMs))),
    );
}

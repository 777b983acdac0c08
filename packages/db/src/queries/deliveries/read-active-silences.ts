import { and, gt, lte } from "drizzle-orm";
import type { Cause } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { silences } from "../../schema/silences.ts";

/** What nobody wants messages about at the moment: an incident, or mirrors and causes, null for all. */
export type ActiveSilence = { incidentId: number | null; mirrors: string[] | null; causes: Cause[] | null };

/** Which silences are there at a moment? */
export const readActiveSilences = (tx: Transaction, now: number): Promise<ActiveSilence[]> =>
  tx
    .select({ incidentId: silences.incidentId, mirrors: silences.mirrors, causes: silences.causes })
    .from(silences)
    .where(and(lte(silences.startsAt, new Date(now)), gt(silences.endsAt, new Date(now))));

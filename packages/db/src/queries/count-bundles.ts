import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "../connect.ts";
import { findings } from "../schema/findings.ts";

/** How many findings of an incident have a bundle? */
export const countBundles = (tx: Transaction, incidentId: number): Promise<number> =>
  tx.$count(findings, and(eq(findings.incidentId, incidentId), isNotNull(findings.evidenceSha256)));

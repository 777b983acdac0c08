import { and, isNotNull, ne } from "drizzle-orm";
import type { Case } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { epochMs } from "../../sql/moment.ts";

/** An unresolved incident of a mirror, and which one explains it. */
export type StoredCase = Case & { underId: number | null };

/** Which incidents of mirrors are unresolved? The first that opened comes first. */
export const readCases = async (tx: Transaction): Promise<StoredCase[]> => {
  const rows = await tx
    .select({
      id: incidents.id,
      mirrorId: incidents.mirrorId,
      cause: incidents.cause,
      error: incidents.error,
      startedAt: epochMs(incidents.startedAt),
      vantages: incidents.vantages,
      underId: incidents.underId,
    })
    .from(incidents)
    .where(and(ne(incidents.phase, "resolved"), isNotNull(incidents.mirrorId)))
    .orderBy(incidents.id);
  return rows.flatMap(({ mirrorId, ...row }) => (mirrorId === null ? [] : [{ ...row, mirrorId }]));
};

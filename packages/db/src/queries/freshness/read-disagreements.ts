import { and, asc, eq, gt } from "drizzle-orm";
import type { Disagreement } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { spreads } from "../../schema/spreads.ts";
import { epochMs } from "../../sql/moment.ts";

/** Answers of a mirror that disagreed, as a vantage saw it. */
export type StoredDisagreement = Disagreement & { mirrorId: number; vantageId: number };

/** Whose answers to one question disagreed since then? `since` is epoch milliseconds. */
export const readDisagreements = (tx: Transaction, since: number): Promise<StoredDisagreement[]> =>
  tx
    .select({
      mirrorId: spreads.mirrorId,
      vantageId: spreads.vantageId,
      module: spreads.module,
      askedAt: epochMs(spreads.askedAt),
    })
    .from(spreads)
    .where(and(gt(spreads.askedAt, new Date(since)), eq(spreads.disagrees, true)))
    .orderBy(asc(spreads.askedAt));

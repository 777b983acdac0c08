import { isNull } from "drizzle-orm";
import type { VantageState } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMsOrNull } from "../../sql/moment.ts";

/** What decides which vantages can be believed? */
export const readVantageStates = (tx: Transaction): Promise<VantageState[]> =>
  tx
    .select({
      slug: vantages.slug,
      lastSeenAt: epochMsOrNull(vantages.lastSeenAt),
      isolatedSince: epochMsOrNull(vantages.isolatedSince),
      doubtedSince: epochMsOrNull(vantages.doubtedSince),
    })
    .from(vantages)
    .where(isNull(vantages.retiredAt))
    .orderBy(vantages.position);

import { and, eq, gte, isNotNull } from "drizzle-orm";
import type { FindingCause } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";

/** How many findings of a vantage have a bundle that were held against a mirror, for this cause, since then? In epoch milliseconds. */
export const countBundles = (
  tx: Transaction,
  {
    mirrorId,
    vantageId,
    cause,
    since,
  }: { mirrorId: number; vantageId: number; cause: FindingCause; since: number },
): Promise<number> =>
  tx.$count(
    findings,
    and(
      eq(findings.mirrorId, mirrorId),
      eq(findings.cause, cause),
      eq(findings.vantageId, vantageId),
      gte(findings.lastFoundAt, new Date(since)),
      isNotNull(findings.evidenceSha256),
    ),
  );

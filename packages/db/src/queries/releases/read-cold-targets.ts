import { and, between, desc, isNull } from "drizzle-orm";
import type { ColdTarget } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";

/** Which releases published between two moments, in epoch milliseconds, does nobody watch for? The newest come first. */
export const readColdTargets = (
  db: Database | Transaction,
  { after, by, limit }: { after: number; by: number; limit: number },
): Promise<ColdTarget[]> =>
  db
    .select({ module: releases.module, version: releases.version })
    .from(releases)
    .where(
      and(
        between(releases.publishedBy, new Date(after), new Date(by)),
        isNull(releases.followedUntil),
        isNull(releases.missedSince),
        isNull(releases.excluded),
      ),
    )
    .orderBy(desc(releases.publishedBy), desc(releases.id))
    .limit(limit);

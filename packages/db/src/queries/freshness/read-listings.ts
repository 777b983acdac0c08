import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Role } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { listings } from "../../schema/listings.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { epochMs } from "../../sql/moment.ts";

/** What a mirror last told of a module, from whichever vantage it was asked last; the time in epoch milliseconds. */
export type Listing = {
  mirrorId: number;
  role: Role;
  module: string;
  newest: string | null;
  latest: string | null;
  lookedAt: number;
};

/** What did every mirror last tell of these modules? */
export const readListings = (db: Database | Transaction, modules: readonly string[]): Promise<Listing[]> =>
  db
    .selectDistinctOn([listings.module, listings.mirrorId], {
      mirrorId: listings.mirrorId,
      role: mirrors.role,
      module: listings.module,
      newest: listings.newest,
      latest: listings.latest,
      lookedAt: epochMs(listings.lookedAt),
    })
    .from(listings)
    .innerJoin(mirrors, eq(mirrors.id, listings.mirrorId))
    .where(and(inArray(listings.module, [...modules]), isNull(mirrors.retiredAt)))
    .orderBy(listings.module, listings.mirrorId, desc(listings.lookedAt));

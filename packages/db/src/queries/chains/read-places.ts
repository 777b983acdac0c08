import { isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";

/** Where a vantage is. */
export type Place = { id: number; slug: string; region: string };

/** Where do we look from, in order? */
export const readPlaces = (db: Database | Transaction): Promise<Place[]> =>
  db
    .select({ id: vantages.id, slug: vantages.slug, region: vantages.region })
    .from(vantages)
    .where(isNull(vantages.retiredAt))
    .orderBy(vantages.position);

import { isNull } from "drizzle-orm";
import type { Names } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";

/** What are all mirrors called, and where are they, in their order? */
export async function readMirrorNames(db: Database | Transaction): Promise<Names["mirrors"]> {
  const rows = await db
    .select({ slug: mirrors.slug, name: mirrors.name, baseUrl: mirrors.baseUrl })
    .from(mirrors)
    .where(isNull(mirrors.retiredAt))
    .orderBy(mirrors.position);
  return rows.map(({ slug, name, baseUrl }) => ({ slug, name, host: new URL(baseUrl).host }));
}

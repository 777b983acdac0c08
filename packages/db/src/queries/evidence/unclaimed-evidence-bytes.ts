import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { evidence } from "../../schema/evidence.ts";
import { findings } from "../../schema/findings.ts";

/** True of bundles that no finding has named yet. */
export const isUnclaimed = sql`not exists (
  select from ${findings}
  where ${findings.evidenceSha256} = ${evidence.sha256} and ${findings.vantageId} = ${evidence.vantageId})`;

/** How many bytes of a vantage's bundles has no finding named yet? */
export async function unclaimedEvidenceBytes(db: Database | Transaction, vantageId: number): Promise<number> {
  const [row] = await db.execute<{ sizeBytes: number }>(sql`
    select coalesce(sum(size_bytes), 0)::float8 as "sizeBytes"
    from ${evidence}
    where ${evidence.vantageId} = ${vantageId} and ${isUnclaimed}`);
  return row?.sizeBytes ?? 0;
}

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { MirrorTls } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** What did each vantage last see of the connection to a mirror? */
export async function readConnections(
  db: Database | Transaction,
  mirrorId: number,
): Promise<MirrorTls["connections"]> {
  const rows = await db
    .select({
      vantage: vantages.slug,
      at: epochMs(tallies.startedAt),
      measures: tallies.measures,
      facts: tallies.facts,
    })
    .from(tallies)
    .innerJoin(vantages, eq(vantages.id, tallies.vantageId))
    .where(and(eq(tallies.mirrorId, mirrorId), sql`${tallies.kind} = 'tls'`, isNull(vantages.retiredAt)))
    .orderBy(asc(vantages.position));
  return rows.map(({ at, ...seen }) => ({ ...seen, at: isoOf(at) }));
}

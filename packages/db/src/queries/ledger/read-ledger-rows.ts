import { asc, eq, gte } from "drizzle-orm";
import type { Cost, ProbeKind } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { ledger } from "../../schema/ledger.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { vantages } from "../../schema/vantages.ts";

/** What runs of one kind from one vantage have cost a mirror on a UTC day. */
export type LedgerRow = Cost & { day: string; mirror: string; vantage: string; kind: ProbeKind };

/** All that stands in the ledger since a UTC day, an ISO date. */
export async function readLedgerRows(db: Database, since: string): Promise<LedgerRow[]> {
  const { day, kind, runs, untold, requests, connections, sentBytes, receivedBytes } = ledger;
  return db
    .select({
      day,
      mirror: mirrors.slug,
      vantage: vantages.slug,
      kind,
      runs,
      untold,
      requests,
      connections,
      sentBytes,
      receivedBytes,
    })
    .from(ledger)
    .innerJoin(mirrors, eq(mirrors.id, ledger.mirrorId))
    .innerJoin(vantages, eq(vantages.id, ledger.vantageId))
    .where(gte(day, since))
    .orderBy(asc(day), asc(mirrors.slug), asc(vantages.slug), asc(kind));
}

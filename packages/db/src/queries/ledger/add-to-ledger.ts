import { sql } from "drizzle-orm";
import type { ProbeKind, Traffic } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { ledger } from "../../schema/ledger.ts";
import { plainArray } from "../../sql/array-of.ts";

/** What runs of one kind have cost a mirror on a UTC day, an ISO date. `untold` of the runs did not tell what they cost. */
export type LedgerEntry = Traffic & {
  day: string;
  mirrorId: number;
  kind: ProbeKind;
  runs: number;
  untold: number;
};

/** Adds to what a vantage has cost mirrors. Batches of the vantage do so one after the other; those of others have rows of their own. */
export async function addToLedger(
  tx: Transaction,
  vantageId: number,
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const numbers = (of: (entry: LedgerEntry) => number) =>
    sql`${plainArray(entries.map((entry) => of(entry)))}::bigint[]`;
  await tx.execute(sql`
    insert into ${ledger} as known
      (day, mirror_id, kind, vantage_id, runs, untold, requests, connections, sent_bytes, received_bytes)
    select day, mirror_id, kind, ${vantageId}::integer, runs, untold, requests, connections, sent_bytes, received_bytes
    from unnest(
      ${plainArray(entries.map(({ day }) => day))}::date[],
      ${numbers(({ mirrorId }) => mirrorId)},
      ${plainArray(entries.map(({ kind }) => kind))}::text[],
      ${numbers(({ runs }) => runs)}, ${numbers(({ untold }) => untold)}, ${numbers(({ requests }) => requests)},
      ${numbers(({ connections }) => connections)}, ${numbers(({ sentBytes }) => sentBytes)},
      ${numbers(({ receivedBytes }) => receivedBytes)}
    ) as input (day, mirror_id, kind, runs, untold, requests, connections, sent_bytes, received_bytes)
    on conflict (day, mirror_id, kind, vantage_id) do update set
      runs = known.runs + excluded.runs,
      untold = known.untold + excluded.untold,
      requests = known.requests + excluded.requests,
      connections = known.connections + excluded.connections,
      sent_bytes = known.sent_bytes + excluded.sent_bytes,
      received_bytes = known.received_bytes + excluded.received_bytes`);
}

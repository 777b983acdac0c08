import { addTraffic, noTraffic, type Traffic } from "@heliograph/core";
import type { LedgerEntry, ObservationRow } from "@heliograph/db";
import type { AskedHosts } from "../../plan/asked-hosts.ts";

/** A run, and the mirrors that it was to look at. */
export type CostlyRun = Pick<ObservationRow, "kind" | "startedAt" | "traffic"> & {
  mirrorIds: readonly number[];
};

/**
 * What runs have cost mirrors, an entry a UTC day, mirror and kind. A run may cost others than those that it looks at: whoever
 * stands in its chain, or the checksum database. Hosts that are no mirror under watch are left out.
 */
export function entriesOf(runs: readonly CostlyRun[], hosts: AskedHosts): LedgerEntry[] {
  const entries = new Map<string, LedgerEntry>();
  for (const { kind, startedAt, traffic, mirrorIds } of runs) {
    const day = startedAt.slice(0, 10);
    const add = (mirrorId: number, cost: Traffic, untold: number) => {
      const key = `${day} ${mirrorId} ${kind}`;
      const known = entries.get(key) ?? { day, mirrorId, kind, runs: 0, untold: 0, ...noTraffic };
      const sum = addTraffic(known, cost);
      entries.set(key, { ...known, ...sum, runs: known.runs + 1, untold: known.untold + untold });
    };
    if (traffic === undefined) for (const mirrorId of mirrorIds) add(mirrorId, noTraffic, 1);
    for (const { host, ...cost } of traffic ?? []) {
      const asked = hosts.get(host) ?? [];
      const mirrorId = asked.find((id) => mirrorIds.includes(id)) ?? asked[0];
      if (mirrorId !== undefined) add(mirrorId, cost, 0);
    }
  }
  return [...entries.values()];
}

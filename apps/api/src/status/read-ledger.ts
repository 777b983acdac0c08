import { days, probeKinds, type Ledger } from "@heliograph/core";
import { readLedger, readLedgerRows, type LedgerRow } from "@heliograph/db";
import type { Services } from "../services.ts";

type Knowledge = Pick<Services, "database" | "site" | "plan" | "now">;

/** How many UTC days are told of, today with them. */
const dayCount = 30;

/** What watching has cost each mirror that is probed. */
export async function readAccounts({ database, site, plan, now }: Knowledge): Promise<Ledger> {
  const at = now();
  const [since, today] = [firstDay(at), dayOf(at)];
  const sums = await readLedger(database, { since, today });
  const daysOf = Map.groupBy(sums.days, ({ mirrorId }) => mirrorId);
  const kindsOf = Map.groupBy(sums.kinds, ({ mirrorId }) => mirrorId);
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    since,
    until: today,
    mirrors: [...plan.targets.values()].map(({ id, slug, name }) => ({
      slug,
      name,
      days: (daysOf.get(id) ?? []).map(ofMirror),
      kinds: (kindsOf.get(id) ?? [])
        .map(ofMirror)
        .toSorted((one, other) => probeKinds.indexOf(one.kind) - probeKinds.indexOf(other.kind)),
    })),
  };
}

/** What is told under the name of its mirror anyway. */
function ofMirror<Sum extends { mirrorId: number }>(sum: Sum): Omit<Sum, "mirrorId"> {
  const { mirrorId: _, ...told } = sum;
  return told;
}

/** The same days, vantage by vantage. */
export const readEntries = ({ database, now }: Pick<Services, "database" | "now">): Promise<LedgerRow[]> =>
  readLedgerRows(database, firstDay(now()));

const firstDay = (at: number) => dayOf(at - days(dayCount - 1));

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

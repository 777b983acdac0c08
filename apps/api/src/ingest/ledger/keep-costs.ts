import { addToLedger, type ObservationRow, type Transaction } from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import type { ChainRun } from "../chains/chain-run.ts";
import { entriesOf, type CostlyRun } from "./entries-of.ts";

/** Keeps in the ledger what new runs of a vantage have cost mirrors. */
export async function keepCosts(
  tx: Transaction,
  vantageId: number,
  { fresh, ofChains }: { fresh: readonly ObservationRow[]; ofChains: readonly ChainRun[] },
  { hosts }: Pick<Plan, "hosts">,
): Promise<void> {
  const runs: CostlyRun[] = [
    ...fresh.map((run) => ({ ...run, mirrorIds: [run.mirrorId] })),
    ...ofChains.map((run) => ({
      ...run,
      mirrorIds: run.chain.hops.flatMap(({ mirrorId }) => mirrorId ?? []),
    })),
  ];
  await addToLedger(tx, vantageId, entriesOf(runs, hosts));
}

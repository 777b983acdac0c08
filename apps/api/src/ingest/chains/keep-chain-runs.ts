import type { Walk } from "@heliograph/core";
import {
  endDrillTurn,
  insertDrills,
  insertWalks,
  type DrillRow,
  type Transaction,
  type WalkKey,
  type WalkRow,
} from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import type { ChainRun } from "./chain-run.ts";

/** Keeps what is new of how a vantage fared with chains, and ends the turns of those that it drilled. Returns the runs that were new. */
export async function keepChainRuns(
  tx: Transaction,
  vantageId: number,
  runs: readonly ChainRun[],
  { plan, now }: { plan: Plan; now: number },
): Promise<ChainRun[]> {
  const walked = new Map(
    runs.flatMap((run) => (run.kind === "chain" ? [[nameOf(walkRow(run)), run] as const] : [])),
  );
  const inserted = await insertWalks(tx, vantageId, [...walked.values()].map(walkRow).toSorted(byKey));
  const fresh = inserted.flatMap((key) => walked.get(nameOf(key)) ?? []);
  for (const run of runs.filter(({ kind }) => kind === "drill")) {
    const drilled = drillRows(run);
    if (drilled.length === 0) continue;
    if (await insertDrills(tx, vantageId, drilled)) fresh.push(run);
    const heldAt = Date.parse(run.scheduledAt);
    const everyMs = plan.everyMs.get("drill") ?? 0;
    await endDrillTurn(tx, vantageId, { chainId: run.chain.id, heldAt, everyMs, now });
  }
  return fresh;
}

function walkRow({
  chain,
  scheduledAt,
  attempt,
  startedAt,
  outcome,
  error,
  detail,
  walk,
  measures,
}: ChainRun): WalkRow {
  return {
    chainId: chain.id,
    goproxy: chain.goproxy,
    scheduledAt: new Date(scheduledAt),
    attempt,
    startedAt: new Date(startedAt),
    outcome,
    error,
    detail,
    servedBy: walk === undefined ? null : servedBy(walk),
    totalMs: walk?.totalMs ?? measures["totalMs"] ?? null,
    walk: walk ?? null,
  };
}

/** Who gave the zip, or else what came last. */
function servedBy({ operations }: Walk): string | null {
  const zip = operations.find(({ operation }) => operation === "zip");
  return zip?.servedBy ?? operations.findLast((each) => each.servedBy !== null)?.servedBy ?? null;
}

const drillRows = ({ chain, scheduledAt, startedAt, drills = [] }: ChainRun): DrillRow[] =>
  drills
    .map((drill) => ({
      ...drill,
      chainId: chain.id,
      goproxy: chain.goproxy,
      scheduledAt: new Date(scheduledAt),
      startedAt: new Date(startedAt),
    }))
    .toSorted((a, b) => a.hop - b.hop || a.fault.localeCompare(b.fault));

const nameOf = ({ chainId, scheduledAt, attempt }: WalkKey) =>
  `${chainId} ${scheduledAt.getTime()} ${attempt}`;

/** Two batches with the same runs wait for each other and don't deadlock. */
const byKey = (a: WalkRow, b: WalkRow) =>
  a.chainId - b.chainId || a.scheduledAt.getTime() - b.scheduledAt.getTime() || a.attempt - b.attempt;

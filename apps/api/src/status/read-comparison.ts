import { comparedSpans, days, firstStepAt, hours, type Compare, type Comparison } from "@heliograph/core";
import {
  idleRequestsOf,
  readBreached,
  readComparedLags,
  readComparedSteps,
  readContentCounts,
  readHeat,
  readLatencyHours,
  readRates,
  readRegions,
  readTransferHours,
  runsOf,
  type Target,
} from "@heliograph/db";
import type { Services } from "../services.ts";
import { compare, type Measured } from "./compared.ts";
import { hoursOf } from "./hours-of.ts";

/** All mirrors beside each other, by what a comparison asks for. */
export async function readComparison(
  comparison: Comparison,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<Compare> {
  const at = now();
  const { stepMs } = comparedSpans[comparison.window];
  const targets = [...plan.targets.values()].filter(({ role }) => role === "mirror" || role === "upstream");
  const [regions, mirrors] = await Promise.all([
    readRegions(database),
    readMeasured(targets, comparison, { database, at }),
  ]);
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    comparison,
    regions,
    stepMs,
    mirrors: compare(mirrors),
  };
}

async function readMeasured(
  targets: readonly Target[],
  { window, region, sizeClass, temperature, family }: Comparison,
  { database, at }: Pick<Services, "database"> & { at: number },
): Promise<Measured[]> {
  const { spanMs, stepMs } = comparedSpans[window];
  const mirrorIds = targets.map(({ id }) => id);
  const runs = { mirrorIds, region, since: firstStepAt(at, { spanMs, stepMs }) };
  const transfers = { ...runs, sizeClass, temperature, family };
  const timedBy = (step: number) =>
    family === null ? runsOf(runs, step) : idleRequestsOf({ ...runs, family }, step);
  const lately = at - Math.max(spanMs, days(1));
  const [counted, timed, rates, heat, latencyHours, transferHours, lags, looks, breached] = await Promise.all(
    [
      readComparedSteps(database, { source: runsOf(runs, stepMs), stepMs }),
      family === null ? undefined : readComparedSteps(database, { source: timedBy(stepMs), stepMs }),
      readRates(database, transfers),
      readHeat(database, transfers),
      readLatencyHours(database, timedBy(hours(1))),
      readTransferHours(database, transfers),
      readComparedLags(database, { mirrorIds, region, since: lately }),
      readContentCounts(database, mirrorIds, lately),
      readBreached(database, mirrorIds),
    ],
  );
  const runsByMirror = Map.groupBy(counted, ({ mirrorId }) => mirrorId);
  const timedByMirror = timed && Map.groupBy(timed, ({ mirrorId }) => mirrorId);
  const hoursByMirror = hoursOf(latencyHours, transferHours);
  return targets.map(({ id, slug, name, role, baseUrl }) => ({
    slug,
    name,
    host: new URL(baseUrl).host,
    role,
    lagMs: lags.get(id) ?? null,
    integrity: integrityOf(looks.get(id), breached.has(id)),
    runs: runsByMirror.get(id) ?? [],
    timed: (timedByMirror ?? runsByMirror).get(id) ?? [],
    rate: rates.get(id),
    heat: heat.get(id) ?? [],
    hours: hoursByMirror.get(id) ?? [],
  }));
}

/** Sound is only what was proved, and in no look refuted. */
function integrityOf(
  { verified, refuted }: { verified: number; refuted: number } = { verified: 0, refuted: 0 },
  isBreached: boolean,
): Measured["integrity"] {
  if (isBreached) return "breached";
  return verified > 0 && refuted === 0 ? "sound" : "unchecked";
}

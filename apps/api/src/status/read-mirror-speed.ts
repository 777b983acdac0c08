import { firstStepAt, hours, ranges, speedStepMs, type MirrorSpeed, type Range } from "@heliograph/core";
import {
  readHeat,
  readLatencyHours,
  readMirrorName,
  readNewestTransfers,
  readSpeedGroups,
  readSpeedPoints,
  readTransferHours,
  runsOf,
} from "@heliograph/db";
import type { Services } from "../services.ts";
import { hoursOf } from "./hours-of.ts";

/** How fast a mirror is over a range, seen from one vantage or from all; `undefined` when there is no mirror of that name. */
export async function readMirrorSpeed(
  { slug, range, vantage }: { slug: string; range: Range; vantage: string | null },
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<MirrorSpeed | undefined> {
  const found = await readMirrorName(database, slug);
  if (found === undefined) return undefined;
  const { id, ...mirror } = found;
  const at = now();
  const stepMs = speedStepMs[range];
  const filter = {
    mirrorIds: [id],
    since: firstStepAt(at, { spanMs: ranges[range].spanMs, stepMs }),
    vantage,
  };
  const [points, groups, heat, latencies, transfers, newest] = await Promise.all([
    readSpeedPoints(database, { ...filter, stepMs }),
    readSpeedGroups(database, filter),
    readHeat(database, filter),
    readLatencyHours(database, runsOf(filter, hours(1))),
    readTransferHours(database, filter),
    readNewestTransfers(database, filter),
  ]);
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    mirror,
    range,
    stepMs,
    vantage,
    everyMs: plan.targets.has(slug) ? (plan.everyMs.get("throughput") ?? null) : null,
    points,
    groups,
    heat: heat.get(id) ?? [],
    hours: hoursOf(latencies, transfers).get(id) ?? [],
    newest,
  };
}

import { hours, levelSeen, type MirrorSummary, type RegionCell, type Regions } from "@heliograph/core";
import { readMirrors, readRegionCounts, readVantages, type RegionCounts } from "@heliograph/db";
import type { Services } from "../services.ts";
import { pageTime } from "./page-time.ts";

/** Every mirror that is probed as every region sees it now, and saw it over the last 24 h. */
export async function readRegionMatrix({
  database,
  site,
  plan,
  now,
}: Pick<Services, "database" | "site" | "plan" | "now">): Promise<Regions> {
  const time = pageTime(plan, now());
  const mirrorIds = [...plan.targets.values()].map(({ id }) => id);
  const [vantages, mirrors, counted] = await Promise.all([
    readVantages(database, time.now),
    readMirrors(database, time),
    readRegionCounts(database, mirrorIds, time.now - hours(24)),
  ]);
  const regions = Map.groupBy(vantages, ({ region }) => region);
  const countsOf = Map.groupBy(counted, ({ mirrorId }) => mirrorId);
  return {
    asOf: new Date(time.now).toISOString(),
    demonstration: site.demonstration,
    vantages,
    regions: [...regions.keys()],
    mirrors: mirrors.flatMap((mirror) => {
      const target = plan.targets.get(mirror.slug);
      if (target === undefined) return [];
      const { slug, name, host, maintenance } = mirror;
      const counts = countsOf.get(target.id) ?? [];
      const cells = [...regions].map(([region, there]) =>
        cellOf(mirror, { region, vantages: there.map((vantage) => vantage.slug), counts }),
      );
      return [{ slug, name, host, maintenance, cells }];
    }),
  };
}

function cellOf(
  { vantages: votes }: MirrorSummary,
  {
    region,
    vantages,
    counts,
  }: { region: string; vantages: readonly string[]; counts: readonly RegionCounts[] },
): RegionCell {
  const seen = counts.find((each) => each.region === region);
  return {
    region,
    level: levelSeen(votes, vantages),
    counts: seen?.counts ?? { ok: 0, degraded: 0, failed: 0, unknown: 0 },
    p50Ms: seen?.p50Ms ?? null,
    p95Ms: seen?.p95Ms ?? null,
  };
}

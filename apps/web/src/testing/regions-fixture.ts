import {
  levelSeen,
  minutes,
  type RegionCell,
  type Regions,
  type Runs,
  type ShownRun,
} from "@heliograph/core";
import { ago, asOf, mirrors, vantages } from "./fixture.ts";

/** How much farther each region is from everything than the first. */
const distance = [1, 1.3, 3.8, 4.6];

/** Every mirror of the fixture as every region sees it. */
export const regions: Regions = {
  asOf,
  demonstration: false,
  vantages,
  regions: vantages.map(({ region }) => region),
  mirrors: mirrors.mirrors.map((mirror) => ({
    slug: mirror.slug,
    name: mirror.name,
    host: mirror.host,
    maintenance: mirror.maintenance,
    cells: vantages.map(({ slug, region }, at): RegionCell => {
      const level = levelSeen(mirror.vantages, [slug]);
      const farther = distance[at] ?? 1;
      const wasSeen = !mirror.stale && level !== "down";
      return {
        region,
        level,
        counts: mirror.stale
          ? { ok: 0, degraded: 0, failed: 0, unknown: 0 }
          : { ok: 1_432, degraded: 3, failed: level === "down" ? 5 : 0, unknown: 0 },
        p50Ms: wasSeen ? (mirror.ttfb.p50Ms ?? 0) * farther : null,
        p95Ms: wasSeen ? (mirror.ttfb.p95Ms ?? 0) * farther : null,
      };
    }),
  })),
};

/** The last checks of a mirror from a region: one a minute, of which the newest failed. */
export function regionRunsOf(mirror: string, region: string): Runs {
  const run = (minute: number): ShownRun => ({
    mirror,
    kind: "availability",
    vantage: vantages.find((vantage) => vantage.region === region)?.slug ?? "",
    scheduledAt: ago(minutes(minute)),
    startedAt: ago(minutes(minute)),
    attempt: 0,
    outcome: "ok",
    error: "ok",
    detail: "",
    measures: { ttfbMs: 38 + (minute % 5) },
    facts: {},
  });
  const failed = { ...run(0), outcome: "failed", error: "connect_timeout", measures: {} } as const;
  return {
    asOf,
    runs: [
      { ...failed, detail: "no answer within 5 s" },
      ...Array.from({ length: 19 }, (_, index) => run(index + 1)),
    ],
    cursor: null,
  };
}

/** What our API answers about regions; `undefined` of anything else. */
export function regionsAnswer({ pathname, searchParams }: URL): Response | undefined {
  if (pathname === "/api/v1/regions") return Response.json(regions);
  const [, mirror] = /^\/api\/v1\/mirrors\/([^/]+)\/runs$/.exec(pathname) ?? [];
  const region = searchParams.get("region");
  return mirror === undefined || region === null ? undefined : Response.json(regionRunsOf(mirror, region));
}

import {
  hours,
  minutes,
  partsOf,
  placesOf,
  ranges,
  scoreOf,
  type Compare,
  type Compared,
  type Comparison,
  type HeatCell,
  type Hour,
  type MirrorSpeed,
  type ComparedPoint,
  type Range,
} from "@heliograph/core";
import { ago, asOf, mirrorBySlug, mirrors, randomFrom, vantages } from "./fixture.ts";

/** Samples around a cell, thinning out away from it. */
function heatAround(column: number, row: number, random: () => number): HeatCell[] {
  return [-2, -1, 0, 1, 2].flatMap((right) =>
    [-2, -1, 0, 1].flatMap((up) => {
      const cell = { column: column + right, row: row + up };
      const count = Math.round((40 * random()) / (1 + (right * right + up * up) * 2));
      const isOnScale = cell.column >= 0 && cell.column < 8 && cell.row >= 0 && cell.row < 10;
      return isOnScale && count > 0 ? [{ ...cell, count }] : [];
    }),
  );
}

/** Days that are slower in the evening of East Asia; one vantage has no transfers. */
const hoursOf = (p50Ms: number, mbps: number, random: () => number): Hour[] =>
  vantages.flatMap(({ slug }, lane) =>
    Array.from({ length: 24 }, (_, hour) => {
      const busy = 1 + Math.max(0, Math.sin(((hour - 6) / 24) * 2 * Math.PI)) * 1.5 + random() * 0.2;
      return {
        vantage: slug,
        hour,
        ttfbCount: 60,
        p50TtfbMs: p50Ms * busy * (1 + lane * 0.4),
        transferCount: lane === 3 ? 0 : 4,
        p50Mbps: lane === 3 ? null : mbps / busy / (1 + lane * 0.3),
      };
    }),
  );

const pointsOf = (p50Ms: number, random: () => number): ComparedPoint[] =>
  Array.from({ length: 48 }, (_, index): ComparedPoint => {
    const p50 = p50Ms * (0.9 + random() * 0.3);
    return {
      at: ago(minutes(30) * (48 - index)),
      p50Ms: p50,
      p95Ms: p50 * 2.4,
      p99Ms: p50 * 4,
    };
  }).filter((_, index) => index < 20 || index > 23);

/** How one mirror does beside others; the last ones of the fixture were looked at too seldom for a place. */
function comparedOf(slug: string, at: number): Compared {
  const random = randomFrom(at + 11);
  const { name, host, role, ttfb, integrity } = mirrorBySlug(slug);
  const p50Ms = ttfb.p50Ms ?? 0;
  const isNew = slug === "corp-b";
  const isSilent = slug === "tuna";
  const mbps = 64 / (1 + at * 0.8);
  const lagMs = slug === "corp-a" ? null : minutes(2 + at * 7);
  const success = isNew ? 1 : 1 - at * 0.0004;
  const figures = { success, latency: p50Ms, steadiness: p50Ms * 0.6, throughput: mbps, freshness: lagMs };
  const parts = partsOf(figures);
  return {
    slug,
    name,
    host,
    role,
    place: null,
    samples: isSilent ? 0 : isNew ? 12 : 5_748,
    success: isSilent ? null : success,
    p50Ms: isSilent ? null : p50Ms,
    p95Ms: isSilent ? null : p50Ms * 2.7,
    p99Ms: isSilent ? null : p50Ms * 4.1,
    jitterMs: isSilent ? null : p50Ms * 0.6,
    transfers: isSilent || isNew ? 0 : 96,
    p50Mbps: isSilent || isNew ? null : mbps,
    lagMs: isSilent || isNew ? null : lagMs,
    integrity: isNew ? "unchecked" : integrity === null ? "unchecked" : "sound",
    score: isSilent || isNew ? null : scoreOf(parts, false),
    parts,
    heat:
      isSilent || isNew ? [] : heatAround(Math.round(Math.log2(p50Ms / 25)), 9 - Math.floor(at / 2), random),
    hours: isSilent ? [] : hoursOf(p50Ms, mbps, random),
    points: isSilent ? [] : pointsOf(p50Ms, random),
  };
}

/** All mirrors of the fixture that serve modules, beside each other. */
export function comparedBy(comparison: Comparison): Compare {
  const all = mirrors.mirrors
    .filter(({ role }) => role === "mirror" || role === "upstream")
    .map(({ slug }, at) => comparedOf(slug, at));
  const places = placesOf(all.map(({ score }) => score));
  return {
    asOf,
    demonstration: false,
    comparison,
    regions: vantages.map(({ region }) => region),
    stepMs: minutes(30),
    mirrors: all
      .map((mirror, at) => ({ ...mirror, place: places[at] ?? null }))
      .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity)),
  };
}

/** A comparison of all alike over a day. */
export const everything: Comparison = {
  window: "24h",
  region: null,
  sizeClass: null,
  temperature: null,
  family: null,
};

/** The speed of one mirror, with a slow stretch and a gap. */
export function speedOf(slug: string, range: Range, vantage: string | null = null): MirrorSpeed {
  const random = randomFrom(slug.length * 7);
  const { name, host, role, ttfb } = mirrorBySlug(slug);
  const p50Ms = ttfb.p50Ms ?? 0;
  const stepMs = hours(1);
  const length = Math.min(168, ranges[range].spanMs / stepMs);
  const newest = vantages.map(({ slug: from }, at): MirrorSpeed["newest"][number] => ({
    vantage: from,
    at: ago(minutes(4 + at * 3)),
    sizeClass: at === 1 ? 10 : 1,
    temperature: (["warm", "cold", "unknown", "warm"] as const)[at] ?? "unknown",
    isWhole: at !== 1,
    mbps: 43 - at * 9,
    bestSecondMbps: 51 - at * 8,
    idleTtfbMs: p50Ms,
    loadedTtfbMs: at === 3 ? null : p50Ms * 2.2,
    ttfbMs: p50Ms * (1 + at),
    totalMs: 240 + at * 900,
    link: at === 2 ? null : { mbps: at === 0 ? 48 : 420, through: "proxy.golang.org" },
    linkBound: at === 0,
  }));
  return {
    asOf,
    demonstration: false,
    mirror: { slug, name, host, role },
    range,
    stepMs,
    vantage,
    everyMs: minutes(15),
    points: Array.from({ length }, (_, index) => {
      const mbps = (index % 19 === 7 ? 9 : 44) * (0.8 + random() * 0.4);
      return {
        at: ago(stepMs * (length - 1 - index)),
        count: 4,
        p50Mbps: mbps,
        p10Mbps: mbps * 0.6,
        bestSecondMbps: mbps * 1.3,
        idleTtfbMs: p50Ms,
        loadedTtfbMs: p50Ms * (1.8 + random()),
      };
    }).filter((_, index) => index < length - 9 || index > length - 6),
    groups: [
      {
        sizeClass: 1,
        temperature: "warm",
        count: 81,
        p50Mbps: 44.2,
        bestSecondMbps: 51,
        p50TotalMs: 240,
        linkBoundCount: 9,
      },
      {
        sizeClass: 10,
        temperature: "cold",
        count: 15,
        p50Mbps: 31,
        bestSecondMbps: 48.4,
        p50TotalMs: 3_120,
        linkBoundCount: 0,
      },
    ],
    heat: heatAround(1, 7, random),
    hours: hoursOf(p50Ms, 44, random),
    newest: vantage === null ? newest : newest.filter(({ vantage: from }) => from === vantage),
  };
}

/** The answer of our API to a question about speed; `undefined` to others. */
export function speedAnswer({ pathname, searchParams }: URL): Response | undefined {
  if (pathname === "/api/v1/compare") return Response.json(comparedBy(everything));
  const slug = /^\/api\/v1\/mirrors\/([^/]+)\/speed$/.exec(pathname)?.[1];
  const isKnown = mirrors.mirrors.some((mirror) => mirror.slug === slug);
  if (slug === undefined || !isKnown) return undefined;
  const range = (["24h", "7d", "30d", "90d"] as const).find((name) => name === searchParams.get("range"));
  return Response.json(speedOf(slug, range ?? "24h", searchParams.get("vantage")));
}

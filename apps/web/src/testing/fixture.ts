import {
  addCounts,
  days,
  hours,
  minutes,
  ranges,
  seconds,
  type Counts,
  type Day,
  type Incident,
  type Incidents,
  type Lag,
  type Level,
  type MirrorAbout,
  type MirrorDetail,
  type Mirrors,
  type MirrorSummary,
  type Point,
  type Range,
  type RecommendedChain,
  type Series,
  type Sight,
  type Vantage,
} from "@heliograph/core";

/** When the fixture is looked at. */
export const asOf = "2026-11-21T14:28:40.000Z";

export const ago = (lengthMs: number) => new Date(Date.parse(asOf) - lengthMs).toISOString();

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const vantages: Vantage[] = [
  {
    slug: "cn-east",
    name: { en: "East China", "zh-CN": "华东" },
    region: "cn-east",
    network: "China Telecom",
    health: "healthy",
    lastSeenAt: ago(seconds(12)),
  },
  {
    slug: "cn-north",
    name: { en: "North China", "zh-CN": "华北" },
    region: "cn-north",
    network: "China Unicom",
    health: "healthy",
    lastSeenAt: ago(seconds(4)),
  },
  {
    slug: "eu-west",
    name: { en: "Western Europe", "zh-CN": "西欧" },
    region: "eu-west",
    network: "Hetzner",
    health: "healthy",
    lastSeenAt: ago(seconds(21)),
  },
  {
    slug: "us-east",
    name: { en: "US East", "zh-CN": "美国东部" },
    region: "us-east",
    network: "AWS",
    health: "healthy",
    lastSeenAt: ago(seconds(8)),
  },
];

const slugs = vantages.map(({ slug }) => slug);

type Shape = {
  slug: string;
  name: string;
  host: string;
  operator: string;
  level: Level;
  p50Ms: number;
  role?: MirrorSummary["role"];
  httpVersion?: string;
  stale?: boolean;
  note?: MirrorSummary["note"];
  /** How many of the ninety days were seen. */
  seen?: number;
};

const shapes: Shape[] = [
  {
    slug: "proxy-golang-org",
    name: "proxy.golang.org",
    host: "proxy.golang.org",
    operator: "Google",
    level: "up",
    p50Ms: 84,
    role: "upstream",
  },
  {
    slug: "sum-golang-org",
    name: "sum.golang.org",
    host: "sum.golang.org",
    operator: "Google",
    level: "up",
    p50Ms: 96,
    role: "checksum-database",
  },
  {
    slug: "index-golang-org",
    name: "index.golang.org",
    host: "index.golang.org",
    operator: "Google",
    level: "up",
    p50Ms: 122,
    role: "index",
  },
  { slug: "goproxy-cn", name: "goproxy.cn", host: "goproxy.cn", operator: "Qiniu", level: "up", p50Ms: 38 },
  {
    slug: "goproxy-io",
    name: "goproxy.io",
    host: "goproxy.io",
    operator: "goproxy.io",
    level: "partial",
    p50Ms: 164,
  },
  {
    slug: "aliyun",
    name: "Alibaba Cloud",
    host: "mirrors.aliyun.com",
    operator: "Alibaba Cloud",
    level: "up",
    p50Ms: 29,
    httpVersion: "1.1",
  },
  {
    slug: "golang-com-cn",
    name: "proxy.golang.com.cn",
    host: "proxy.golang.com.cn",
    operator: "",
    level: "degraded",
    p50Ms: 1_340,
  },
  {
    slug: "tencent",
    name: "Tencent Cloud",
    host: "mirrors.cloud.tencent.com",
    operator: "Tencent",
    level: "down",
    p50Ms: 51,
    httpVersion: "1.1",
  },
  {
    slug: "huawei",
    name: "Huawei Cloud",
    host: "repo.huaweicloud.com",
    operator: "Huawei",
    level: "up",
    p50Ms: 47,
    httpVersion: "1.1",
  },
  {
    slug: "tuna",
    name: "TUNA",
    host: "mirrors.tuna.tsinghua.edu.cn",
    operator: "Tsinghua University TUNA Association",
    level: "unknown",
    p50Ms: 62,
    stale: true,
    note: {
      en: "Advertised here and there, but not a Go module proxy: its operator declined in 2023.",
      "zh-CN": "常被提及，但并非 Go 模块代理：其运营方已于 2023 年谢绝。",
    },
  },
  {
    slug: "corp-a",
    name: "Athens, Frankfurt",
    host: "athens.example.com",
    operator: "Example Ltd",
    level: "up",
    p50Ms: 7.4,
    seen: 41,
  },
  {
    slug: "corp-b",
    name: "Athens, Singapore",
    host: "athens-sg.example.com",
    operator: "Example Ltd",
    level: "up",
    p50Ms: 212,
    seen: 12,
  },
];

const sinceOf: Record<Level, string | null> = {
  up: ago(days(9) + hours(3)),
  degraded: ago(hours(2) + minutes(14)),
  partial: ago(minutes(23)),
  down: ago(minutes(7) + seconds(20)),
  unknown: null,
};

const votesOf: Record<Level, MirrorSummary["vantages"]> = {
  up: { up: slugs, degraded: [], down: [] },
  degraded: { up: ["cn-east"], degraded: ["cn-north", "eu-west", "us-east"], down: [] },
  partial: { up: slugs.slice(1), degraded: [], down: ["cn-east"] },
  down: { up: [], degraded: [], down: slugs },
  unknown: { up: [], degraded: [], down: [] },
};

function daysOf({ seen = 90, level }: Shape, random: () => number): Day[] {
  return Array.from({ length: seen }, (_, index): Day => {
    const back = seen - 1 - index;
    const counts = {
      ok: back === 0 ? 3_460 : 5_748,
      degraded: Math.floor(random() * 9),
      failed: 0,
      unknown: 0,
      maintenance: 0,
      maintenanceMs: 0,
      gapMs: 0,
    };
    const day = ago(days(back)).slice(0, 10);
    const chance = random();
    const worst = back === 0 && level !== "up" && level !== "unknown" ? level : troubleFor(chance);
    if (worst === null)
      return { ...counts, day, failed: chance > 0.8 ? 2 : 0, incidents: 0, incidentMs: 0, worst };
    const incidentMs = Math.round(minutes(5) + random() ** 3 * hours(18));
    const failed = worst === "degraded" ? 0 : Math.round((incidentMs / minutes(1)) * 2);
    return {
      ...counts,
      day,
      ok: counts.ok - failed,
      failed,
      incidents: random() > 0.7 ? 2 : 1,
      incidentMs,
      worst,
    };
  }).filter(
    ({ day }) => seen < 90 || (day !== ago(days(33)).slice(0, 10) && day !== ago(days(34)).slice(0, 10)),
  );
}

function troubleFor(chance: number): Day["worst"] {
  if (chance < 0.02) return "down";
  if (chance < 0.035) return "partial";
  return chance < 0.06 ? "degraded" : null;
}

function mirrorOf(shape: Shape, at: number): MirrorSummary {
  const {
    slug,
    name,
    host,
    operator,
    level,
    p50Ms,
    role = "mirror",
    httpVersion = "2.0",
    stale = false,
    note = null,
  } = shape;
  return {
    slug,
    name,
    baseUrl: `https://${host}`,
    host,
    protocol: "goproxy",
    role,
    operator,
    note,
    level,
    since: sinceOf[level],
    observedAt: stale ? ago(hours(5)) : ago(seconds(40)),
    stale,
    vantages: votesOf[level],
    days: daysOf(shape, randomFrom(at + 1)),
    maintenance: null,
    ttfb: { p50Ms, p95Ms: p50Ms * 2.7 },
    throughput: { p50Mbps: 480 / p50Ms },
    integrity: role === "mirror" || role === "upstream" ? proofCounts(at) : null,
    freshness: role === "mirror" || role === "upstream" ? freshnessOf(slug, at) : null,
    httpVersion,
    families: p50Ms < 100 ? [4, 6] : [4],
  };
}

/** How fresh a mirror is: one is frozen, one was never asked, and one was asked for what nobody has. */
function freshnessOf(slug: string, at: number): MirrorSummary["freshness"] {
  if (slug === "tuna") return { lag: noLag, movedAt: null, frozenSince: null };
  if (slug === "corp-b") return { lag: { ...noLag, missing: 2 }, movedAt: null, frozenSince: null };
  const lag = {
    arrived: 40 + at,
    missing: at % 3,
    p50: { atLeastMs: seconds(28 * at), atMostMs: seconds(28 * at + 31) },
    p95: { atLeastMs: seconds(70 * at), atMostMs: seconds(82 * at + 34) },
    max: { atLeastMs: seconds(240 * at), atMostMs: seconds(270 * at + 40) },
    within1m: at < 3 ? 30 : 4,
    within5m: 33,
    within30m: 40 + at,
  };
  return { lag, movedAt: ago(minutes(21)), frozenSince: slug === "huawei" ? ago(hours(7)) : null };
}

/** The lag where nothing was watched for. */
export const noLag: Lag = {
  arrived: 0,
  missing: 0,
  p50: { atLeastMs: null, atMostMs: null },
  p95: { atLeastMs: null, atMostMs: null },
  max: { atLeastMs: null, atMostMs: null },
  within1m: 0,
  within5m: 0,
  within30m: 0,
};

/** How many versions of a mirror were looked into; one could not be asked about, and one has a record of none. */
function proofCounts(at: number): MirrorSummary["integrity"] {
  if (at === 9) return { verified: 0, refuted: 0, unrecorded: 0, unproved: 0 };
  return { verified: at === 8 ? 0 : 112 + at, refuted: 0, unrecorded: at % 3, unproved: at === 8 ? 14 : 0 };
}

/** An incident that nothing more is to be told of. */
export const plainIncident = {
  error: null,
  finding: null,
  reason: null,
  under: null,
  covers: [],
  late: false,
  flappingSince: null,
  acknowledged: null,
  note: null,
};

/** An incident of a mirror that is not well, or one that is over. */
function incidentOf(mirror: MirrorSummary, ended?: { startedAt: string; endedAt: string }): Incident {
  const severity = mirror.level === "degraded" || mirror.level === "partial" ? mirror.level : "down";
  const startedAt = ended?.startedAt ?? mirror.since ?? asOf;
  const openedAt = new Date(Date.parse(startedAt) + seconds(35)).toISOString();
  return {
    ...plainIncident,
    id: `${mirror.slug}-${startedAt.slice(0, 10)}`,
    mirror: mirror.slug,
    mirrorName: mirror.name,
    cause: "availability",
    phase: ended ? "resolved" : "open",
    severity,
    worst: severity,
    startedAt,
    openedAt,
    endedAt: ended?.endedAt ?? null,
    vantages: severity === "down" ? slugs : ["cn-east"],
    changes: [
      { sequence: 1, kind: "opened", severity: "partial", at: openedAt },
      ...(severity === "down" ? [{ sequence: 2, kind: "escalated", severity, at: openedAt } as const] : []),
      ...(ended ? [{ sequence: 3, kind: "resolved", severity, at: ended.endedAt } as const] : []),
    ],
  };
}

/** Twelve mirrors over ninety days, in every state, seen from four vantages. */
export const mirrors: Mirrors = (() => {
  const all = shapes.map(mirrorOf);
  const troubled = all.filter(({ level }) => level === "down" || level === "partial" || level === "degraded");
  return {
    asOf,
    zone: "UTC",
    demonstration: false,
    vantages,
    mirrors: all,
    incidents: troubled.map((mirror) => incidentOf(mirror)),
    maintenance: [],
    recommended: [recommendedTo("all", "goproxy-cn"), recommendedTo("region:eu-west", "proxy-golang-org")],
  };
})();

/** A chain that is recommended, of one mirror and what is behind it. */
function recommendedTo(scope: string, slug: string): RecommendedChain {
  const base = shapes.find((shape) => shape.slug === slug);
  return {
    scope,
    goproxy: `https://${base?.host}|https://goproxy.io|direct`,
    gosumdb: null,
    reasons: [
      { kind: "fewest-minutes-lost", minutes: 4, days: 7 },
      { kind: "quickest", mirror: slug, p50Ms: base?.p50Ms ?? 0 },
      { kind: "pipe-passes-outages", mirror: slug },
      { kind: "left-out-down", mirror: "tencent" },
    ],
    days: 7,
    since: ago(hours(9)),
    madeAt: ago(minutes(2)),
    expiresAt: ago(-minutes(13)),
  };
}

/** One mirror of the fixture. */
export function mirrorBySlug(slug: string): MirrorSummary {
  const mirror = mirrors.mirrors.find((each) => each.slug === slug);
  if (mirror === undefined) throw new Error(`the fixture has no mirror ${slug}`);
  return mirror;
}

/** What the operator of one mirror publishes of it. */
const aboutIt: MirrorAbout = {
  upstream: { en: "proxy.golang.org and origins", "zh-CN": "proxy.golang.org 与源站" },
  limits: { en: "None documented", "zh-CN": "未见说明" },
  contact: "https://goproxy.io/docs/",
};

/** The detail of one mirror. */
export function detailOf(slug: string): MirrorDetail {
  const mirror = mirrorBySlug(slug);
  const countsOver = (count: number) => addCounts(mirror.days.slice(-count));
  const over = { startedAt: ago(days(3) + minutes(4)), endedAt: ago(days(3) - seconds(12)) };
  return {
    asOf,
    zone: "UTC",
    demonstration: false,
    mirror,
    about: slug === "goproxy-io" ? aboutIt : {},
    vantages,
    windows: [
      { window: "24h", counts: countsOver(1) },
      { window: "7d", counts: countsOver(7) },
      { window: "30d", counts: countsOver(30) },
      { window: "90d", counts: countsOver(90) },
    ],
    sights: vantages.map(({ slug: vantage }, at) => sightOf(mirror, vantage, at)),
    incidents: [
      ...mirrors.incidents.filter((incident) => incident.mirror === slug),
      incidentOf(mirror, over),
    ],
  };
}

function sightOf(mirror: MirrorSummary, vantage: string, at: number): Sight {
  const vote =
    (["down", "degraded", "up"] as const).find((said) => mirror.vantages[said].includes(vantage)) ??
    "unknown";
  const p50Ms = (mirror.ttfb.p50Ms ?? 0) * (1 + at * 0.4);
  const failing = vote === "down";
  return {
    vantage,
    vote,
    outcome: failing ? "failed" : "ok",
    error: failing ? "connect_timeout" : "ok",
    detail: failing ? `no connection to ${mirror.host}:443 (203.0.113.9) within 5000 ms` : "",
    startedAt: ago(seconds(14 * (at + 1))),
    measures: failing
      ? { dnsMs: 3.1 }
      : { dnsMs: 3.1, connectMs: p50Ms * 0.3, tlsMs: p50Ms * 0.6, ttfbMs: p50Ms, totalMs: p50Ms * 2 + 3.6 },
    facts: { address: "203.0.113.9", family: "4", httpVersion: "2.0" },
    counts: { ok: 1_431, degraded: 2, failed: failing ? 7 : at, unknown: 0 },
    p50Ms,
    p95Ms: p50Ms * 2.5,
  };
}

/** The latencies of one mirror, with a slow stretch, some failures and a gap. */
export function seriesOf(slug: string, range: Range): Series {
  const random = randomFrom(slug.length);
  const { p50Ms } = mirrorBySlug(slug).ttfb;
  const { spanMs, stepMs } = ranges[range];
  const length = spanMs / stepMs;
  const last = Math.floor(Date.parse(asOf) / stepMs);
  const points = Array.from({ length }, (_, index): Point => {
    const slow = index > length * 0.55 && index < length * 0.62 ? 3 : 1;
    const median = (p50Ms ?? 50) * slow * (0.85 + random() * 0.3 + 0.1 * Math.sin(index / 20));
    const failed = random() > 0.96 ? 1 : 0;
    const counts: Counts = { ok: 20 - failed, degraded: 0, failed, unknown: 0 };
    return {
      ...counts,
      at: new Date((last - length + 1 + index) * stepMs).toISOString(),
      p50Ms: median,
      p95Ms: median * (2 + random()),
      p99Ms: median * (3.2 + random() * 2),
    };
  });
  const gap = points.filter((_, index) => index < length * 0.28 || index > length * 0.33);
  return { asOf, mirror: slug, range, stepMs, vantage: null, points: gap };
}

/** Open and past incidents, newest first. */
export const incidents: Incidents = {
  asOf,
  incidents: [
    ...mirrors.incidents,
    ...shapes.slice(3, 9).map(({ slug }, at) =>
      incidentOf(mirrorBySlug(slug), {
        startedAt: ago(days(at * 4 + 1)),
        endedAt: ago(days(at * 4 + 1) - minutes(at * 17 + 4)),
      }),
    ),
  ],
  next: null,
  months: ["2026-11", "2026-10"],
};

import {
  hours,
  minutes,
  ranges,
  seconds,
  surfaces,
  type Incident,
  type Lookup,
  type MirrorFreshness,
  type Range,
  type Release,
  type Releases,
  type ShownFinding,
  type ShownRelease,
  type ShownSighting,
} from "@heliograph/core";
import { ago, asOf, mirrorBySlug, mirrors, noLag, randomFrom, vantages, plainIncident } from "./fixture.ts";

const modules = [
  "golang.org/x/text",
  "k8s.io/client-go",
  "google.golang.org/grpc",
  "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2",
  "golang.org/x/tools",
];

/** Releases of every source, the newest first; one of them is retracted. */
export const releases: ShownRelease[] = Array.from({ length: 8 }, (_, at): ShownRelease => {
  const publishedBy = ago(minutes(9) + at * minutes(47));
  const source = at % 4 === 2 ? "upstream" : at % 4 === 3 ? "fleet" : "feed";
  return {
    id: String(900 - at),
    module: modules[at % modules.length] ?? "",
    version: `v0.${40 - at}.${at}`,
    source,
    publishedAfter:
      source === "feed"
        ? publishedBy
        : source === "upstream"
          ? new Date(Date.parse(publishedBy) - minutes(5)).toISOString()
          : null,
    publishedBy,
    followed: true,
    excluded: at === 6 ? "retracted" : null,
  };
});

type SightingShape = { mirror: string; vantage: string; atLeastMs: number; atMostMs: number | null };

/** What a mirror's list showed of a release; `atMostMs` is null of one that has not arrived. */
export function sightingOf(
  { publishedBy }: ShownRelease,
  { mirror, vantage, atLeastMs, atMostMs }: SightingShape,
): ShownSighting {
  const after = (lengthMs: number) => new Date(Date.parse(publishedBy) + lengthMs).toISOString();
  const shownAt = atMostMs === null ? null : after(atMostMs);
  return {
    mirror,
    mirrorName: mirrorBySlug(mirror).name,
    vantage,
    surface: "list",
    missedAt: after(atLeastMs),
    firstShownAt: shownAt,
    shownAt,
    lag: { atLeastMs, atMostMs },
    hidden: null,
    absentSince: null,
  };
}

/** How one release came to one mirror, on every surface, to every vantage. */
function sightingsOf(release: ShownRelease, slug: string, random: () => number): ShownSighting[] {
  const frozen = slug === "huawei";
  const slowness = slug.length * seconds(9);
  return vantages.flatMap(({ slug: vantage }, lane) =>
    surfaces.map((surface) => {
      const atLeastMs = Math.round(random() * slowness + lane * seconds(20));
      const late = frozen || (surface === "exact" && lane === 3);
      return {
        ...sightingOf(release, {
          mirror: slug,
          vantage,
          atLeastMs: late ? minutes(8) : atLeastMs,
          atMostMs: late ? null : atLeastMs + seconds(31),
        }),
        surface,
      };
    }),
  );
}

const findingBasis = {
  vantage: null,
  confirmed: true,
  at: ago(hours(1)),
  bundle: null,
} as const;

/** What was found wrong with when mirrors show releases, by cause. */
export const freshnessFindings = {
  frozen: {
    ...findingBasis,
    id: "3001",
    mirror: "huawei",
    mirrorName: "Huawei Cloud",
    cause: "frozen",
    subject: "huawei",
    part: "list",
    detail: "Nothing has arrived since 07:28 while 5 other mirrors came to list 9 releases of 4 modules.",
    expected: "9 releases of 4 modules",
    received: "none",
    incident: "i-3001",
  },
  vanished: {
    ...findingBasis,
    id: "3002",
    mirror: "goproxy-cn",
    mirrorName: "goproxy.cn",
    cause: "version_vanished",
    subject: "golang.org/x/text@v0.39.1",
    part: "latest",
    detail: "The version was listed for two hours and is missing from the last four answers.",
    expected: "v0.39.1",
    received: "v0.38.2",
    incident: "i-3002",
  },
} as const satisfies Record<string, ShownFinding>;

/** The incident of a finding about freshness. */
export function freshnessIncident(finding: ShownFinding): Incident {
  const { id, mirror, mirrorName, cause, subject, part, expected, received, at } = finding;
  return {
    ...plainIncident,
    id: `i-${id}`,
    mirror,
    mirrorName,
    cause,
    phase: "open",
    severity: "degraded",
    worst: "degraded",
    startedAt: at,
    openedAt: at,
    endedAt: null,
    vantages: ["cn-east", "cn-north"],
    changes: [{ sequence: 1, kind: "opened", severity: "degraded", at }],
    finding: { id, subject, part, expected, received, heads: [] },
  };
}

function seriesOf(slug: string, range: Range): MirrorFreshness["series"] {
  const random = randomFrom(slug.length);
  const { spanMs, stepMs } = ranges[range];
  const last = Math.floor(Date.parse(asOf) / stepMs);
  return Array.from({ length: spanMs / stepMs }, (_, back) => {
    const middle = slug.length * seconds(7) * (1 + random() * 3);
    const point = {
      at: new Date((last - back) * stepMs).toISOString(),
      arrived: 1 + Math.floor(random() * 3),
      missing: random() > 0.93 ? 1 : 0,
      p50: { atLeastMs: middle * 0.7, atMostMs: middle * 1.3 },
      p95: { atLeastMs: middle * 1.6, atMostMs: middle * 2.9 },
    };
    return random() > 0.55 ? [point] : [];
  })
    .flat()
    .toReversed();
}

/** The Freshness tab of a mirror. */
export function freshnessOf(slug: string, range: Range): MirrorFreshness {
  const { name, host, role, freshness } = mirrorBySlug(slug);
  const summary = freshness ?? { lag: noLag, movedAt: null, frozenSince: null };
  const { lag } = summary;
  const isSeen = lag.arrived > 0;
  const random = randomFrom(slug.length);
  const from = [null, ...vantages.map((vantage) => vantage.slug)];
  return {
    asOf,
    demonstration: false,
    mirror: { slug, name, host, role },
    range,
    stepMs: ranges[range].stepMs,
    lookedAt: slug === "tuna" ? null : ago(seconds(21)),
    summary,
    lags: isSeen ? surfaces.flatMap((surface) => from.map((vantage) => ({ ...lag, surface, vantage }))) : [],
    series: isSeen ? seriesOf(slug, range) : [],
    modules: isSeen ? modulesOf(slug) : [],
    releases: isSeen
      ? releases.map((release) => ({ ...release, sightings: sightingsOf(release, slug, random) }))
      : [],
    spreads: isSeen ? { asked: 96, disagreed: slug === "goproxy-io" ? 2 : 0 } : { asked: 0, disagreed: 0 },
    newestSpreads: isSeen ? spreadsOf(slug) : [],
    coldFetches: isSeen ? coldFetches : [],
    findings: Object.values(freshnessFindings).filter(({ mirror }) => mirror === slug),
  };
}

const modulesOf = (slug: string): MirrorFreshness["modules"] =>
  modules.map((module, at) => {
    const newestElsewhere = `v0.${40 - at}.${at}`;
    const isBehind = slug === "huawei" || at === 1;
    return {
      module,
      newest: at === 3 ? null : isBehind ? `v0.${39 - at}.0` : newestElsewhere,
      latest: at === 3 ? null : at === 4 ? "v0.36.0" : newestElsewhere,
      lookedAt: ago(seconds(80 * at + 9)),
      newestElsewhere,
      behindMs: isBehind || at === 3 ? minutes(34 * at + 9) : null,
    };
  });

const spreadsOf = (slug: string): MirrorFreshness["newestSpreads"] =>
  [true, false].map((differs, at) => {
    const disagrees = differs && slug === "goproxy-io";
    const whole = { count: 61, newest: "v0.40.0", etag: '"5f1c"', backends: ["203.0.113.9", "hit 3"] };
    return {
      vantage: vantages[at]?.slug ?? "",
      module: modules[at] ?? "",
      at: ago(minutes(6 + 5 * at)),
      disagrees,
      bodies: disagrees
        ? [
            { ...whole, answers: 3 },
            { count: 60, newest: "v0.39.1", etag: "", backends: ["203.0.113.10"], answers: 2 },
          ]
        : [{ ...whole, answers: 5 }],
      differing: disagrees ? ["v0.40.0"] : [],
    };
  });

const coldFetches: MirrorFreshness["coldFetches"] = [
  {
    vantage: "cn-east",
    module: "github.com/example/quiet",
    version: "v1.4.2",
    at: ago(minutes(31)),
    stored: false,
    firstStatus: 404,
    ttfbMs: 912,
    notFound: { atLeastMs: minutes(2), atMostMs: minutes(5) },
    reason: "not found: fetch timed out",
  },
  {
    vantage: "eu-west",
    module: "github.com/example/ready",
    version: "v0.2.0",
    at: ago(minutes(92)),
    stored: null,
    firstStatus: 200,
    ttfbMs: 1_430,
    notFound: null,
    reason: "",
  },
];

const watched = mirrors.mirrors.filter(({ freshness }) => freshness !== null && freshness.lag.arrived > 0);

/** The newest releases and the state of the feed. */
export const releaseList: Releases = {
  asOf,
  demonstration: false,
  feed: {
    mirror: "index-golang-org",
    cursor: ago(seconds(50)),
    entries: 48_211,
    releases: 3_120,
    caughtUpAt: ago(seconds(24)),
    failingSince: null,
    detail: "",
  },
  releases: releases.map((release, at) => ({
    ...release,
    shownBy: at === 7 ? 0 : watched.length - 1,
    askedOf: at === 7 ? 0 : watched.length,
  })),
  next: "c2",
};

/** How one release spread over all mirrors; `undefined` where the fixture has no such release. */
export function releaseOf(id: string): Release | undefined {
  const release = releases.find((each) => each.id === id);
  if (release === undefined) return undefined;
  const random = randomFrom(Number(id));
  return {
    asOf,
    demonstration: false,
    release,
    sightings: watched.flatMap(({ slug }) => sightingsOf(release, slug, random)),
  };
}

/** The answer to a look-up that every mirror but two has. */
export function lookupOf(module: string, version: string | null): Lookup {
  const served = mirrors.mirrors.filter(({ freshness }) => freshness !== null);
  const [release = null] = releases;
  return {
    asOf,
    demonstration: false,
    module,
    version,
    state: "found",
    release: version === null ? null : release,
    live: { at: ago(seconds(20)), complete: true, nextAt: ago(-minutes(4)) },
    mirrors: served.map(({ slug, name, role }, at) => ({
      mirror: slug,
      mirrorName: name,
      role,
      has: at === 4 ? null : at !== 5,
      newest: at === 4 ? null : at === 5 ? "v0.39.0" : "v0.40.0",
      missedAt: ago(minutes(8)),
      shownAt: at === 4 || at === 5 ? null : ago(minutes(7)),
      lag: at === 4 || at === 5 ? null : { atLeastMs: seconds(30 * at), atMostMs: seconds(30 * at + 31) },
      proof: at === 4 || at === 5 ? null : at === 6 ? "unproved" : "verified",
      zipBytes: at === 4 || at === 5 ? null : 9_113_600,
      seenAt: at === 4 ? null : ago(seconds(20)),
      detail: at === 4 ? "no answer within 5000 ms" : at === 5 ? "404" : "",
    })),
  };
}

const refused = (message: string) =>
  Response.json({ code: "invalid_request", field: "module", message, requestId: "r-3" }, { status: 400 });

/** Answers of our API about freshness; `undefined` to any other question. */
export function freshnessAnswer({ pathname, searchParams }: URL): Response | undefined {
  const [, slug] = /^\/api\/v1\/mirrors\/([^/]+)\/freshness$/.exec(pathname) ?? [];
  if (slug !== undefined && mirrors.mirrors.some((mirror) => mirror.slug === slug)) {
    const range = (["24h", "7d", "30d", "90d"] as const).find((name) => name === searchParams.get("range"));
    return Response.json(freshnessOf(slug, range ?? "24h"));
  }
  if (pathname === "/api/v1/releases") return Response.json(releaseList);
  const [, id] = /^\/api\/v1\/releases\/([^/]+)$/.exec(pathname) ?? [];
  const release = id === undefined ? undefined : releaseOf(id);
  if (release !== undefined) return Response.json(release);
  if (pathname !== "/api/v1/lookup") return undefined;
  const module = searchParams.get("module") ?? "";
  if (!module.includes("."))
    return refused(`malformed module path "${module}": missing dot in first path element`);
  return Response.json(lookupOf(module, searchParams.get("version")));
}

import {
  days,
  drillFaults,
  hours,
  minutes,
  operations,
  seconds,
  worstCaseMs,
  type Chain,
  type ChainMirror,
  type Chains,
  type ChainSummary,
  type DrillFault,
  type Failover,
  type OperationWalk,
  type Outage,
  type Recommendation,
  type ReplayCost,
  type ShownDrill,
  type ShownWalk,
  type Step,
  type Walk,
} from "@heliograph/core";
import { isProxy, parseGoproxy, type Hop } from "@heliograph/goproxy/chain";
import { afterFault } from "../lib/after-fault.ts";
import { mirrorOfHop } from "../lib/hop-name.ts";
import { ago, asOf, mirrorBySlug, randomFrom, vantages } from "./fixture.ts";

const mirrorOf = (slug: string, proxiesChecksums: boolean | null): ChainMirror => {
  const { name, baseUrl, role, level, ttfb } = mirrorBySlug(slug);
  if (role !== "mirror" && role !== "upstream") throw new Error(`${slug} serves no modules`);
  return {
    slug,
    name,
    baseUrl,
    role,
    level,
    counts: { ok: 40_102, degraded: 12, failed: 31, unknown: 0 },
    p50Ms: ttfb.p50Ms,
    proxiesChecksums,
    refusesChecksums: false,
    breached: false,
  };
};

/** What the fixture's chains are made of. */
const chainMirrors: ChainMirror[] = [
  mirrorOf("proxy-golang-org", true),
  mirrorOf("goproxy-cn", true),
  mirrorOf("goproxy-io", true),
  mirrorOf("aliyun", true),
  mirrorOf("tencent", false),
];

/** A hop serves within `ms`, or fails with an error. */
type Hops = readonly { source: string; ms: number; error?: Step["error"]; status?: number }[];

function operationOf(operation: OperationWalk["operation"], hops: Hops): OperationWalk {
  const steps = hops.map(({ source, ms, error = "ok", status = 200 }): Step => {
    const outcome = error === "ok" ? "ok" : status === 404 ? "not-found" : "error";
    return { source, outcome, error, status: error === "ok" ? 200 : status, ms };
  });
  const last = steps.at(-1);
  const served = last?.outcome === "ok";
  return {
    operation,
    result: served ? "served" : "failed",
    servedBy: served ? last.source : null,
    totalMs: steps.reduce((sum, { ms }) => sum + ms, 0),
    steps,
  };
}

/** A walk of which every file took the same course. */
function walkOf(hops: Hops): Walk {
  const all = operations.map((operation) => operationOf(operation, hops));
  const failed = all.findIndex(({ result }) => result !== "served");
  const reached = failed === -1 ? all : all.slice(0, failed + 1);
  return {
    result: failed === -1 ? "served" : "failed",
    totalMs: reached.reduce((sum, { totalMs }) => sum + totalMs, 0),
    operations: reached,
  };
}

function shownWalkOf(walk: Walk, vantage: string, at: string): ShownWalk {
  const last = walk.operations.at(-1);
  const error = walk.result === "served" ? "ok" : (last?.steps.at(-1)?.error ?? "internal");
  return {
    vantage,
    at,
    outcome: walk.result === "served" ? "ok" : "failed",
    error,
    detail: walk.result === "served" ? "" : "reading the go.mod file: 502 Bad Gateway",
    servedBy: last?.servedBy ?? null,
    totalMs: walk.totalMs,
    walk,
  };
}

type Shape = { slug: string; name: ChainSummary["name"]; goproxy: string };

const shapes: Shape[] = [
  {
    slug: "go-default",
    name: { en: "Go’s default", "zh-CN": "Go 默认值" },
    goproxy: "https://proxy.golang.org,direct",
  },
  {
    slug: "goproxy-cn-comma",
    name: { en: "goproxy.cn as it recommends itself", "zh-CN": "goproxy.cn 官方推荐" },
    goproxy: "https://goproxy.cn,direct",
  },
  {
    slug: "two-mirrors",
    name: { en: "Two Chinese mirrors", "zh-CN": "两个国内镜像" },
    goproxy: "https://goproxy.cn|https://mirrors.aliyun.com|direct",
  },
  {
    slug: "tencent-only",
    name: { en: "Tencent Cloud alone", "zh-CN": "仅腾讯云" },
    goproxy: "https://mirrors.cloud.tencent.com,https://athens.example.org/go,off",
  },
];

/** How long a proxy takes for one file, by its place in the list and the vantage's. */
const timeAt = (hop: number, vantage: number) => 38 + hop * 21 + vantage * 46;

function newestWalks({ slug, goproxy }: Shape): ShownWalk[] {
  const [first, second] = parseGoproxy(goproxy);
  if (first === undefined) return [];
  return vantages.map(({ slug: vantage }, at) => {
    const time = timeAt(0, at);
    const answer = { source: first.source, ms: time };
    if (slug === "tencent-only")
      return shownWalkOf(
        walkOf([{ ...answer, error: "http_5xx", status: 502 }]),
        vantage,
        ago(minutes(at + 2)),
      );
    const passed =
      slug === "two-mirrors" && at === 0 && second !== undefined
        ? [
            { ...answer, error: "connect_refused" as const, status: 0, ms: 12 },
            { source: second.source, ms: time },
          ]
        : [answer];
    return shownWalkOf(walkOf(passed), vantage, ago(minutes(at + 2)));
  });
}

const summaryOf = (shape: Shape): ChainSummary => ({
  ...shape,
  counts:
    shape.slug === "tencent-only"
      ? { ok: 301, degraded: 0, failed: 83, unknown: 0 }
      : { ok: 383, degraded: 0, failed: 1, unknown: 0 },
  walks: newestWalks(shape),
});

const summaries = shapes.map(summaryOf);

function drillOf(hops: readonly Hop[], hop: number, fault: DrillFault, at: number): ShownDrill {
  const after = afterFault(hops, hop, fault);
  const lost = seconds((worstCaseMs(fault) ?? 0) / 300_000) + timeAt(hop, at) / 2;
  const served = after.kind === "next" ? [{ source: after.next.source, ms: lost + timeAt(hop + 1, at) }] : [];
  const failed = [{ source: hops[hop]?.source ?? "", ms: lost, error: "http_5xx" as const, status: 500 }];
  const walk = walkOf(served.length > 0 ? served : failed);
  return {
    vantage: vantages[at]?.slug ?? "",
    at: ago(days(1) + minutes(at * 7)),
    hop,
    fault,
    switchMs: after.kind === "next" ? lost : null,
    baselineMs: timeAt(hop, at) * operations.length,
    walk: after.kind === "hangs" ? { ...walk, result: "hangs" } : walk,
  };
}

/** Every fault of every proxy from the first two vantages. */
const drillsOf = (hops: readonly Hop[]): ShownDrill[] =>
  hops.flatMap((hop, place) =>
    isProxy(hop) ? drillFaults.flatMap((fault) => [0, 1].map((at) => drillOf(hops, place, fault, at))) : [],
  );

const noCost: ReplayCost = {
  seen: 0,
  served: 0,
  direct: 0,
  failed: 0,
  hung: 0,
  unchecked: 0,
  lostMs: null,
  ttfbMs: null,
};

const costOf = (failed: number, seen = 172_000): ReplayCost => ({
  ...noCost,
  seen,
  served: seen - failed - 40,
  direct: 37,
  failed,
  hung: failed > 50 ? 3 : 0,
  unchecked: failed > 50 ? 12 : 0,
  lostMs: 1.7,
  ttfbMs: 44,
});

const failedOf: Record<string, number> = {
  "go-default": 71,
  "goproxy-cn-comma": 22,
  "two-mirrors": 4,
  "tencent-only": 1_904,
};

/** The page of one chain. */
export function chainOf(slug: string): Chain {
  const shape = shapes.find((each) => each.slug === slug);
  if (shape === undefined) throw new Error(`the fixture has no chain ${slug}`);
  const chain = summaryOf(shape);
  const hops = parseGoproxy(shape.goproxy);
  const random = randomFrom(slug.length);
  const failed = failedOf[slug] ?? 0;
  const recent = Array.from({ length: 96 * vantages.length }, (_, at): Chain["recent"][number] => {
    const served = random() > failed / 8_000;
    return {
      vantage: vantages[at % vantages.length]?.slug ?? "",
      at: ago(hours(24) - Math.floor(at / vantages.length) * minutes(15) - at * seconds(1)),
      outcome: served ? "ok" : "failed",
      error: served ? "ok" : "http_5xx",
      servedBy: served ? (hops[0]?.source ?? null) : null,
      totalMs: (180 + 60 * (at % vantages.length)) * (0.8 + random() + (random() > 0.97 ? 6 : 0)),
    };
  });
  return {
    asOf,
    demonstration: false,
    chain,
    mirrors: chainMirrors,
    drills: drillsOf(hops),
    drillsDue: vantages.map(({ slug: vantage }, at) => ({ vantage, at: ago(-days(6) - hours(at)) })),
    recent,
    replay: {
      asOf,
      goproxy: shape.goproxy,
      since: ago(days(30)),
      until: asOf,
      total: costOf(failed),
      vantages: vantages.map(({ slug: vantage }, at) => ({
        vantage,
        cost: costOf(at === 0 ? failed : 0, 43_000),
      })),
      days: Array.from({ length: 30 }, (_, at) => ({
        day: ago(days(29 - at)).slice(0, 10),
        cost: costOf(at === 11 ? Math.ceil(failed * 0.7) : at === 23 ? Math.floor(failed * 0.3) : 0, 5_760),
      })),
      gaps:
        failed === 0
          ? []
          : [
              {
                vantage: "cn-east",
                from: ago(days(18) + minutes(Math.ceil(failed * 0.7))),
                until: ago(days(18)),
                minutes: Math.ceil(failed * 0.7),
              },
            ],
      unwatched: hops
        .filter((hop) => isProxy(hop) && mirrorOfHop(hop.source, chainMirrors) === undefined)
        .map(({ source }) => source),
    },
    others: summaries
      .filter((other) => other.slug !== slug)
      .map(({ slug: other, name }) => ({ slug: other, name, cost: costOf(failedOf[other] ?? 0) })),
  };
}

const twoMirrors = "https://goproxy.cn|https://mirrors.aliyun.com|direct";

const recommendationOf = (scope: string, goproxy: string): Recommendation => ({
  scope,
  goproxy,
  gosumdb: goproxy === twoMirrors ? "sum.golang.google.cn" : null,
  reasons: [
    { kind: "fewest-minutes-lost", minutes: goproxy === twoMirrors ? 4 : 0, days: 7 },
    { kind: "quickest", mirror: goproxy === twoMirrors ? "goproxy-cn" : "proxy-golang-org", p50Ms: 38 },
    { kind: "pipe-passes-outages", mirror: goproxy === twoMirrors ? "goproxy-cn" : "proxy-golang-org" },
    { kind: "left-out-down", mirror: "tencent" },
  ],
  candidates: [{ goproxy, cost: costOf(4) }],
  days: 7,
  since: ago(days(3)),
  madeAt: ago(minutes(3)),
  expiresAt: ago(-hours(24) + minutes(3)),
});

/** The chains under watch; one of them fails from everywhere. */
export const chains: Chains = {
  asOf,
  demonstration: false,
  chains: summaries,
  mirrors: chainMirrors,
  recommendations: [
    recommendationOf("all", twoMirrors),
    recommendationOf("region:cn-east", twoMirrors),
    recommendationOf("region:cn-north", twoMirrors),
    recommendationOf("region:eu-west", "https://proxy.golang.org|direct"),
    recommendationOf("vantage:eu-west", "https://proxy.golang.org|direct"),
  ],
};

const outageOf = (
  slugs: readonly string[],
  outage: Pick<Outage, "incident" | "error" | "failedAt" | "recoveryMs">,
): Outage => ({
  ...outage,
  detectedAt: new Date(Date.parse(outage.failedAt) + seconds(35)).toISOString(),
  recoveredAt:
    outage.recoveryMs === null
      ? null
      : new Date(Date.parse(outage.failedAt) + outage.recoveryMs).toISOString(),
  costs: slugs.map((chain, at) => ({ chain, cost: costOf(at === 0 ? 5 : 0, 8) })),
});

/** The failover tab of a mirror: two outages that are over, and one that goes on where the mirror is down. */
export function failoverOf(slug: string): Failover {
  const mirror = mirrorBySlug(slug);
  const inChains = summaries.flatMap((chain) => {
    const hop = parseGoproxy(chain.goproxy).findIndex(
      ({ source }) => mirrorOfHop(source, chainMirrors)?.slug === slug,
    );
    return hop === -1 ? [] : [{ ...chain, hop }];
  });
  const slugs = inChains.map((chain) => chain.slug);
  const over = [
    outageOf(slugs, { incident: "71", error: "http_5xx", failedAt: ago(days(4)), recoveryMs: seconds(252) }),
    outageOf(slugs, { incident: "52", error: null, failedAt: ago(days(31)), recoveryMs: hours(2.2) }),
  ];
  const now = outageOf(slugs, {
    incident: "90",
    error: "connect_timeout",
    failedAt: ago(minutes(7)),
    recoveryMs: null,
  });
  const quiet = slugs.length === 0;
  return {
    asOf,
    demonstration: false,
    recoveries: quiet
      ? { count: 0, meanMs: null, p50Ms: null, p95Ms: null }
      : { count: 2, meanMs: hours(1.135), p50Ms: seconds(252), p95Ms: hours(2.2) },
    byError: quiet
      ? []
      : [
          { error: "http_5xx", count: 1, meanMs: seconds(252), p50Ms: seconds(252), p95Ms: seconds(252) },
          { error: null, count: 1, meanMs: hours(2.2), p50Ms: hours(2.2), p95Ms: hours(2.2) },
        ],
    outages: quiet ? [] : mirror.level === "down" ? [now, ...over] : over,
    chains: inChains,
    drills: inChains.flatMap(({ slug: chain, goproxy, hop }) =>
      drillsOf(parseGoproxy(goproxy))
        .filter((drill) => drill.hop === hop)
        .map((drill) => ({ ...drill, chain })),
    ),
    mirrors: chainMirrors,
  };
}

/** Our API's answer about chains; `undefined` of what is not about them. */
export function chainsAnswer({ pathname }: URL): Response | undefined {
  if (pathname === "/api/v1/chains") return Response.json(chains);
  const [, slug] = /^\/api\/v1\/chains\/([^/]+)$/.exec(pathname) ?? [];
  if (slug !== undefined) {
    if (shapes.some((shape) => shape.slug === slug)) return Response.json(chainOf(slug));
    return Response.json(
      { code: "not_found", message: "there is no such chain", requestId: "r-1" },
      { status: 404 },
    );
  }
  const [, mirror] = /^\/api\/v1\/mirrors\/([^/]+)\/failover$/.exec(pathname) ?? [];
  if (mirror === undefined) return undefined;
  if (mirror === "none")
    return Response.json(
      { code: "not_found", message: "there is no such mirror", requestId: "r-1" },
      { status: 404 },
    );
  return Response.json(failoverOf(mirror));
}

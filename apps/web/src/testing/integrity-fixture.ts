import {
  days,
  hours,
  minutes,
  seconds,
  type Content,
  type Evidence,
  type Incident,
  type LogHeads,
  type MirrorIntegrity,
  type Mirrors,
  type Proof,
  type Relation,
  type ShownFinding,
  type ShownView,
} from "@heliograph/core";
import { freshnessFindings } from "./freshness-fixture.ts";
import { ago, asOf, mirrorBySlug, mirrors, randomFrom, vantages, plainIncident } from "./fixture.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** 32 bytes in base64 that are the same in every run. */
function base64(seed: number): string {
  const random = randomFrom(seed);
  return `${Array.from({ length: 43 }, () => letters[Math.floor(random() * 64)]).join("")}=`;
}

const h1 = (seed: number) => `h1:${base64(seed)}`;

/** A signed head of the log; its signature is as long as a real one. */
const noteOf = (size: string, seed: number) =>
  `go.sum database tree\n${size}\n${base64(seed)}\n\n— sum.golang.org Az3gr${base64(seed + 1)}${base64(seed + 2).slice(0, 46)}\n`;

const trustedSize = "56102433";

/** What the findings are, by their ids. */
export const findings = {
  mismatch: findingOf({
    id: "1042",
    mirror: "tencent",
    cause: "hash_mismatch",
    subject: "golang.org/x/text@v0.3.8",
    part: "zip",
    detail: "The zip has another h1 than record 41207713 of sum.golang.org, twice, from two addresses.",
    expected: h1(1),
    received: h1(2),
  }),
  once: findingOf({
    id: "1043",
    mirror: "tencent",
    cause: "content_invalid",
    subject: "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2@v1.43.12",
    part: "info",
    detail: "The .info names v1.43.11.",
    expected: "v1.43.12",
    received: "v1.43.11",
    confirmed: false,
    incident: null,
    bundle: null,
  }),
  fork: findingOf({
    id: "2001",
    mirror: "goproxy-io",
    cause: "log_forked",
    subject: "sum.golang.org",
    part: "head",
    detail:
      "The tiles of the larger head give another root for 56091168 records than the smaller head is signed for.",
    expected: base64(35),
    received: base64(30),
    bundle: { sha256: "5f1c7d20e9b84a63".repeat(4), sizeBytes: 48_128, complete: false },
  }),
} as const;

function findingOf(
  finding: Omit<ShownFinding, "mirrorName" | "vantage" | "confirmed" | "at" | "incident" | "bundle"> &
    Partial<ShownFinding>,
): ShownFinding {
  return {
    mirrorName: mirrorBySlug(finding.mirror).name,
    vantage: "cn-east",
    confirmed: true,
    at: ago(minutes(23)),
    incident: `i-${finding.id}`,
    bundle: { sha256: "9c0e4b7a51d2f386".repeat(4), sizeBytes: 13_002_240, complete: true },
    ...finding,
  };
}

/** The incident that a finding opened. */
export function incidentOfFinding(
  finding: ShownFinding,
  rest: Partial<Omit<Incident, "mirror" | "mirrorName" | "cause">> = {},
): Incident {
  const { id, mirror, mirrorName, cause, subject, part, expected, received, at } = finding;
  const severity = cause === "content_invalid" ? "degraded" : "critical";
  const heads = headsOf(finding).map(({ size, mirrorName: shownBy }) => ({ size, mirrorName: shownBy }));
  return {
    ...plainIncident,
    id: `i-${id}`,
    mirror,
    mirrorName,
    cause,
    phase: "open",
    severity,
    worst: severity,
    startedAt: at,
    openedAt: at,
    endedAt: null,
    vantages: ["cn-east"],
    changes: [{ sequence: 1, kind: "opened", severity, at }],
    finding: { id, subject, part, expected, received, heads },
    ...rest,
  };
}

/** The fixture's mirrors, of which one serves wrong bytes and another shows a fork. */
export const breached: Mirrors = {
  ...mirrors,
  mirrors: mirrors.mirrors.map((mirror) =>
    mirror.slug === "tencent"
      ? { ...mirror, integrity: { verified: 117, refuted: 1, unrecorded: 1, unproved: 0 } }
      : mirror,
  ),
  incidents: [
    incidentOfFinding(findings.mismatch, { startedAt: ago(minutes(7)) }),
    incidentOfFinding(findings.fork),
    incidentOfFinding(findings.once),
    ...mirrors.incidents,
  ],
};

const modules = [
  "golang.org/x/text",
  "k8s.io/client-go",
  "google.golang.org/grpc",
  "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2",
  "golang.org/x/tools",
];

function contentsOf(seed: number): MirrorIntegrity["contents"] {
  const random = randomFrom(seed);
  return Array.from({ length: 24 }, (_, at) => {
    const proof: Proof = at === 5 ? "unrecorded" : "verified";
    const content: Content = {
      module: modules[at % modules.length] ?? "",
      version: `v0.${at + 1}.${Math.floor(random() * 12)}`,
      modHash: h1(seed + at * 2),
      zipHash: at % 7 === 3 ? null : h1(seed + at * 2 + 1),
      zipBytes: at % 7 === 3 ? null : Math.floor(10 ** (4 + random() * 3.5)),
      infoTime: null,
      originHash: null,
      proof,
    };
    return { ...content, vantage: vantages[at % 4]?.slug ?? "", at: ago(minutes(3 + at * 10)) };
  });
}

/** What a source shows of the log, seen from the first vantage. */
function viewOf(
  slug: string,
  relation: ShownView["relation"],
  { size = trustedSize, ...rest }: Partial<ShownView> = {},
): ShownView {
  return {
    mirror: slug,
    mirrorName: mirrorBySlug(slug).name,
    direct: slug === "sum-golang-org",
    vantage: "cn-east",
    supported: slug === "sum-golang-org" ? null : true,
    size,
    hash: base64(20),
    head: noteOf(trustedSize, 20),
    relation,
    behindCount: null,
    behindMs: null,
    detail: "",
    at: ago(seconds(95)),
    ...rest,
  };
}

const behind = { size: "56102017", hash: base64(40), behindCount: "416", behindMs: minutes(38) };

/** The Integrity tab of a mirror. */
export function integrityOf(slug: string, shown: readonly ShownFinding[] = []): MirrorIntegrity {
  const { name, host, role, integrity } = mirrorBySlug(slug);
  const day = integrity ?? { verified: 0, refuted: 0, unrecorded: 0, unproved: 0 };
  const refuted = shown.filter(({ cause }) => cause === "hash_mismatch").length;
  const none = day.verified + day.unrecorded + day.unproved === 0;
  return {
    asOf,
    demonstration: false,
    mirror: { slug, name, host, role },
    checkedAt: none ? null : ago(minutes(3)),
    counts: {
      "24h": { ...day, refuted },
      "30d": { verified: day.verified * 29, refuted, unrecorded: day.unrecorded * 11, unproved: 4 },
    },
    contents: none ? [] : contentsOf(slug.length),
    findings: [...shown],
    views: none
      ? []
      : vantages.map((vantage, at) => ({
          ...(at === 2 ? viewOf(slug, "behind", behind) : viewOf(slug, "equal")),
          vantage: vantage.slug,
        })),
  };
}

const honest = [
  viewOf("sum-golang-org", "equal"),
  viewOf("proxy-golang-org", "equal"),
  viewOf("goproxy-cn", "behind", behind),
  viewOf("aliyun", "equal", { vantage: "cn-north" }),
];

const agreeing: Relation[][] = [
  ["equal", "equal", "ahead", "equal"],
  ["equal", "equal", "ahead", "equal"],
  ["behind", "behind", "equal", "behind"],
  ["equal", "equal", "ahead", "equal"],
];

/** The log as everybody agrees on it. */
export const logHeads: LogHeads = {
  asOf,
  demonstration: false,
  log: {
    name: "sum.golang.org",
    key: "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
  },
  trusted: { size: trustedSize, hash: base64(20), head: noteOf(trustedSize, 20), at: ago(minutes(4)) },
  views: honest,
  matrix: agreeing,
  findings: [],
};

/** The log as six sources show it, of which one is forked and one is old. */
export const forkedHeads: LogHeads = {
  ...logHeads,
  views: [
    ...honest,
    viewOf("goproxy-io", "forked", {
      size: "56091168",
      hash: base64(30),
      head: noteOf("56091168", 30),
      detail: "the tree proof ends in another root than the head is signed for",
    }),
    viewOf("huawei", "stale", {
      size: "55870400",
      hash: base64(50),
      head: noteOf("55870400", 50),
      behindCount: "232033",
      behindMs: days(2) + hours(5),
    }),
  ],
  matrix: [
    ...agreeing.map((row, at): Relation[] => [...row, "forked", at === 2 ? "inconclusive" : "ahead"]),
    ["forked", "forked", "forked", "forked", "equal", "forked"],
    ["behind", "behind", "inconclusive", "behind", "forked", "equal"],
  ],
  findings: [findings.fork],
};

/** The signed heads of a fork. */
function headsOf({ cause }: ShownFinding): Evidence["heads"] {
  if (cause !== "log_forked") return [];
  return [
    {
      note: noteOf("56091168", 30),
      size: "56091168",
      hash: base64(30),
      mirror: "goproxy-io",
      mirrorName: "goproxy.io",
    },
    {
      note: noteOf(trustedSize, 20),
      size: trustedSize,
      hash: base64(20),
      mirror: "sum-golang-org",
      mirrorName: "sum.golang.org",
    },
  ];
}

/** The evidence of a finding. */
export function evidenceOf(finding: ShownFinding): Evidence {
  return {
    asOf,
    demonstration: false,
    finding,
    heads: headsOf(finding),
    key: logHeads.log?.key ?? null,
    reproduction:
      finding.bundle &&
      `npx heliograph evidence heliograph-evidence-${finding.bundle.sha256.slice(0, 16)}.tar --key ${logHeads.log?.key}`,
  };
}

/** Answers of our API about integrity, by path; `undefined` of any other. */
export function integrityAnswer(path: string): MirrorIntegrity | LogHeads | Evidence | undefined {
  if (path === "/api/v1/log/heads") return forkedHeads;
  const [, slug] = /^\/api\/v1\/mirrors\/([^/]+)\/integrity$/.exec(path) ?? [];
  if (slug !== undefined && mirrors.mirrors.some((mirror) => mirror.slug === slug)) {
    return integrityOf(
      slug,
      Object.values(findings).filter(({ mirror }) => mirror === slug),
    );
  }
  const [, id] = /^\/api\/v1\/evidence\/([^/]+)$/.exec(path) ?? [];
  const finding = [...Object.values(findings), ...Object.values(freshnessFindings)].find(
    (each) => each.id === id,
  );
  return finding && evidenceOf(finding);
}

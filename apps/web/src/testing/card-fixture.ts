import {
  cacheRules,
  conformanceRules,
  days,
  hours,
  minutes,
  tlsRules,
  type CardKind,
  type Exhibit,
  type Grade,
  type MirrorCache,
  type MirrorCard,
  type MirrorTls,
  type ShownCertificate,
  type ShownNode,
  type ShownRule,
} from "@heliograph/core";
import { ago, asOf, mirrorBySlug, mirrors, vantages } from "./fixture.ts";

const slugs = vantages.map(({ slug }) => slug);

/** The exchange in which a mirror names another version than the one that was asked for. */
export const exhibit: Exhibit = {
  method: "GET",
  url: "https://goproxy.io/golang.org/x/text/@v/v0.3.8.info",
  sent: { "user-agent": "Heliograph/0.1.0 (+https://status.example)", "accept-encoding": "identity" },
  address: "203.0.113.7",
  httpVersion: "2",
  status: 200,
  receivedBytes: 52,
  error: "ok",
  received: [
    ["content-type", "application/json"],
    ["cache-control", "public, max-age=604800"],
    ["x-served-by", "a\u{7}b"],
  ],
  body: '{"Version":"v0.3.7","Time":"2021-09-18T00:00:00Z"}\n',
};

type Said = { grade: Grade; detail?: string; exhibit?: Exhibit | null };

/** A rule as all vantages see it, but for those that are named. */
export function ruleOf(rule: string, said: Said, otherwise: Record<string, Said> = {}): ShownRule {
  return {
    rule,
    grade: said.grade,
    since: ago(hours(30)),
    vantages: slugs.map((vantage) => {
      const { grade, detail = "", exhibit: shown = null } = otherwise[vantage] ?? said;
      const since = ago(hours(vantage in otherwise ? 6 : 30));
      return { vantage, grade, since, lookedAt: ago(minutes(40)), detail, exhibit: shown };
    }),
  };
}

/** Rules of the protocol of which two are broken, one calls for a warning and one asks nothing. */
const protocolRules = () =>
  Object.keys(conformanceRules).map((rule): ShownRule => {
    switch (rule) {
      case "info-names-its-version":
        return ruleOf(rule, { grade: "fail", detail: "The .info of v0.3.8 names v0.3.7.", exhibit });
      case "bodies-are-whole":
        return ruleOf(
          rule,
          { grade: "fail", detail: "The zip ended after 1,048,576 of 3,801,088 bytes.", exhibit },
          { "eu-west": { grade: "pass", exhibit } },
        );
      case "media-types-fit":
        return ruleOf(rule, { grade: "warn", detail: "A list came as application/json.", exhibit });
      case "toolchain-is-served":
        return ruleOf(rule, { grade: "not-applicable" });
      case "commit-is-resolved":
        return ruleOf(rule, { grade: "unknown", detail: "Asked us to slow down.", exhibit: null });
      default:
        return ruleOf(rule, { grade: "pass", exhibit });
    }
  });

const cardOf = (slug: string, kind: CardKind, rules: ShownRule[]): MirrorCard => {
  const { name, host, role } = mirrorBySlug(slug);
  return {
    asOf,
    demonstration: false,
    mirror: { slug, name, host, role },
    kind,
    everyMs: hours(kind === "conformance" ? 6 : 1),
    lookedAt: rules.length === 0 ? null : ago(minutes(40)),
    rules,
    changes: [],
  };
};

/** How the fixture's mirror keeps the protocol. */
export const conformanceOf = (slug: string): MirrorCard => ({
  ...cardOf(slug, "conformance", protocolRules()),
  changes: [
    {
      at: ago(hours(30)),
      rule: "info-names-its-version",
      vantage: "cn-east",
      from: "pass",
      to: "fail",
      detail: "The .info of v0.3.8 names v0.3.7.",
      exhibit,
    },
  ],
});

/** A node of the fixture's mirror. */
const nodeOf = (node: Partial<ShownNode> & Pick<ShownNode, "address">): ShownNode => ({
  family: 4,
  asn: "AS64500 EXAMPLE-CDN",
  pop: "SHA",
  server: "Tengine",
  via: "cache17.cn2345[12,0]",
  cacheStatus: "HIT",
  vantages: ["cn-east", "cn-north"],
  runs: 1_204,
  failed: 0,
  errors: [],
  p50Ms: 42.3,
  lastSeenAt: ago(minutes(1)),
  aloneBad: false,
  ...node,
});

/** How the fixture's mirror behaves towards caches; of its three nodes one alone is bad. */
export const cacheOf = (slug: string): MirrorCache => ({
  ...cardOf(
    slug,
    "cache",
    Object.keys(cacheRules).map((rule, at) =>
      at === 0
        ? ruleOf(rule, { grade: "warn", detail: "No Cache-Control came with the list.", exhibit })
        : ruleOf(rule, { grade: "pass", exhibit }),
    ),
  ),
  nodes: [
    nodeOf({
      address: "203.0.113.9",
      failed: 512,
      errors: [
        { error: "http_5xx", count: 500 },
        { error: "timeout_headers", count: 12 },
      ],
      aloneBad: true,
    }),
    nodeOf({ address: "203.0.113.7" }),
    nodeOf({
      address: "2001:db8::7",
      family: 6,
      asn: null,
      pop: null,
      server: null,
      via: null,
      cacheStatus: null,
      vantages: ["eu-west"],
      runs: 288,
      p50Ms: null,
    }),
  ],
});

/** A certificate that all vantages but one are shown. */
export const certificate: ShownCertificate = {
  host: "goproxy.io",
  sha256: "5f1c7d20e9b84a63".repeat(4),
  subject: "CN=goproxy.io",
  issuer: "CN=R12,O=Let's Encrypt,C=US",
  keySha256: "a1b2c3d4e5f60718".repeat(4),
  key: "ECDSA P-256",
  signature: "SHA256 with RSA",
  names: ["goproxy.io", "*.goproxy.io"],
  notBefore: ago(days(60)),
  notAfter: ago(days(-30)),
  trusted: true,
  stamps: [
    {
      logId: "yzj3FYl8hKFEX1vB3fvJbvKaWc1HCmkFhbDLFMMUWOc=",
      log: "Cloudflare 'Nimbus2026'",
      operator: "Cloudflare",
      at: ago(days(60)),
      via: "certificate",
      state: "verified",
    },
    {
      logId: "DleUvPOuqT4zGyyZB7P3kN+bwj1xMiXdIaklrGHFTiE=",
      log: "Google 'Argon2026h2'",
      operator: "Google",
      at: ago(days(60)),
      via: "certificate",
      state: "verified",
    },
    {
      logId: "AAAAvPOuqT4zGyyZB7P3kN+bwj1xMiXdIaklrGHFTiE=",
      log: "",
      operator: "",
      at: ago(days(60)),
      via: "ocsp",
      state: "unknown-log",
    },
  ],
  vantages: slugs
    .filter((slug) => slug !== "cn-north")
    .map((vantage) => ({ vantage, firstSeenAt: ago(days(59)), lastSeenAt: ago(minutes(40)) })),
};

/** A certificate that one vantage alone is shown, by an authority that nobody knows. */
const oddCertificate: ShownCertificate = {
  ...certificate,
  sha256: "0123456789abcdef".repeat(4),
  issuer: "CN=Office Gateway",
  key: "RSA 2048",
  notBefore: ago(days(300)),
  notAfter: ago(hours(-50)),
  trusted: false,
  stamps: [],
  vantages: [{ vantage: "cn-north", firstSeenAt: ago(hours(20)), lastSeenAt: ago(minutes(40)) }],
};

/** How connections to the fixture's mirror are secured. */
export const tlsOf = (slug: string): MirrorTls => ({
  ...cardOf(
    slug,
    "tls",
    Object.keys(tlsRules).map((rule) => {
      switch (rule) {
        case "trusted":
          return ruleOf(
            rule,
            { grade: "pass" },
            { "cn-north": { grade: "fail", detail: "No known authority vouches for CN=Office Gateway." } },
          );
        case "expiry":
          return ruleOf(rule, { grade: "warn", detail: "30 of 90 days are left." });
        case "must-staple":
          return ruleOf(rule, { grade: "not-applicable" });
        default:
          return ruleOf(rule, { grade: "pass" });
      }
    }),
  ),
  certificates: [certificate, oddCertificate],
  handshakes: slugs.flatMap((vantage, at) => [
    { vantage, family: 4, key: "ECDSA P-256", count: 168, p50Ms: 24.2 + 10 * at, p95Ms: 88 + 30 * at },
    { vantage, family: 6, key: "ECDSA P-256", count: 160, p50Ms: 28.9 + 10 * at, p95Ms: 97 + 30 * at },
  ]),
  connections: slugs.map((vantage) => ({
    vantage,
    at: ago(minutes(40)),
    measures: { ttfbHttp2Ms: 31.4, ttfbHttp1Ms: 42.9 },
    facts: {
      protocol: "TLSv1.3",
      cipher: "TLS_AES_128_GCM_SHA256",
      group: "X25519MLKEM768",
      alpn: "h2",
      ctListVersion: "91.3",
      ctListAt: ago(days(3)),
    },
  })),
});

/** The answers about rules, by the address they are asked for at; `undefined` elsewhere. */
export function cardAnswer({ pathname }: URL): Response | undefined {
  const [, slug = "", kind] = /^\/api\/v1\/mirrors\/([^/]+)\/(conformance|cache|tls)$/.exec(pathname) ?? [];
  if (kind === undefined) return undefined;
  if (!mirrors.mirrors.some((mirror) => mirror.slug === slug)) {
    return Response.json(
      { code: "not_found", message: "there is no such mirror", requestId: "r-1" },
      { status: 404 },
    );
  }
  switch (kind) {
    case "cache":
      return Response.json(cacheOf(slug));
    case "tls":
      return Response.json(tlsOf(slug));
    default:
      return Response.json(conformanceOf(slug));
  }
}

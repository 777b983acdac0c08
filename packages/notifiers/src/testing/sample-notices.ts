import type { Gist, Notice } from "@heliograph/core";

const mirror = { slug: "goproxy-cn", name: "goproxy.cn", host: "goproxy.cn" };
const aliyun = { slug: "aliyun", name: "Aliyun", host: "mirrors.aliyun.com" };

const vantages = [
  { slug: "cn-east", name: { en: "East China", "zh-CN": "华东" } },
  { slug: "cn-north", name: { en: "North China", "zh-CN": "华北" } },
  { slug: "eu-west", name: { en: "Western Europe", "zh-CN": "西欧" } },
];

const outage: Notice = {
  kind: "opened",
  severity: "down",
  at: "2026-11-21T19:04:40.000Z",
  incident: { id: "4127", sequence: 1 },
  cause: "availability",
  mirror,
  subject: null,
  vantages,
  looking: 4,
  startedAt: "2026-11-21T19:04:05.000Z",
  endedAt: null,
  error: "connect_timeout",
  finding: null,
  affected: [],
  command: "go env -w 'GOPROXY=https://mirrors.aliyun.com/goproxy/|https://goproxy.io,direct'",
  gists: [],
  links: { incident: "/incidents/4127", mirror: "/mirrors/goproxy-cn" },
};

const mismatch: Notice = {
  ...outage,
  severity: "critical",
  cause: "hash_mismatch",
  mirror: aliyun,
  vantages: vantages.slice(0, 1),
  error: null,
  finding: {
    subject: "golang.org/x/net@v0.47.0",
    detail: "the zip has another h1: hash than its record in sum.golang.org",
  },
  command: null,
  links: { incident: "/incidents/4128", mirror: "/mirrors/aliyun" },
};

const gist = (number: number, more: Partial<Gist> = {}): Gist => ({
  kind: "opened",
  severity: "down",
  incident: String(5_000 + number),
  cause: "availability",
  mirror: { slug: `mirror-${number}`, name: `mirror-${number}.example` },
  subject: null,
  startedAt: "2026-11-21T19:04:05.000Z",
  endedAt: null,
  ...more,
});

const nothing: Notice = {
  ...outage,
  incident: null,
  cause: null,
  mirror: null,
  vantages: [],
  looking: 0,
  startedAt: null,
  error: null,
  command: null,
  links: { incident: null, mirror: null },
};

/** One notice of each sort, as channels are told them; `opened`, `reopened`, `recovered` and `digest` are the golden ones. */
export const sampleNotices = {
  opened: outage,
  reopened: {
    ...mismatch,
    kind: "reopened",
    at: "2026-11-21T19:20:00.000Z",
    incident: { id: "4128", sequence: 3 },
  },
  recovered: {
    ...outage,
    kind: "recovered",
    at: "2026-11-21T21:19:10.000Z",
    incident: { id: "4127", sequence: 2 },
    endedAt: "2026-11-21T21:18:22.000Z",
    command: null,
  },
  digest: {
    ...nothing,
    kind: "digest",
    gists: [
      gist(1),
      gist(2),
      gist(3, { severity: "degraded", cause: "freshness" }),
      gist(4, { kind: "recovered", endedAt: "2026-11-21T19:04:35.000Z" }),
      gist(5, { severity: "critical", cause: "log_forked" }),
    ],
  },
  slow: { ...outage, severity: "degraded", error: "slow", vantages: vantages.slice(0, 2) },
  everywhere: { ...outage, looking: 3 },
  mismatch,
  updated: { ...outage, kind: "updated", incident: { id: "4127", sequence: 2 } },
  flapping: { ...outage, kind: "flapping", incident: { id: "4127", sequence: 6 } },
  steadied: { ...outage, kind: "steadied", incident: { id: "4127", sequence: 7 } },
  reminder: { ...outage, kind: "reminder", at: "2026-11-21T23:04:40.000Z" },
  escalation: { ...outage, kind: "escalation", at: "2026-11-21T19:34:40.000Z" },
  resolved: { ...mismatch, kind: "recovered", endedAt: "2026-11-23T08:00:00.000Z" },
  sharedOutage: {
    ...outage,
    cause: "shared_outage",
    mirror: null,
    subject: "",
    affected: [mirror, aliyun, { slug: "goproxy-io", name: "goproxy.io" }],
    links: { incident: "/incidents/4129", mirror: null },
  },
  vantageOffline: {
    ...nothing,
    severity: "info",
    kind: "opened",
    incident: { id: "4130", sequence: 1 },
    cause: "vantage_offline",
    subject: "cn-east",
    startedAt: "2026-11-21T19:02:00.000Z",
  },
  impaired: {
    ...nothing,
    severity: "info",
    incident: { id: "4131", sequence: 1 },
    cause: "monitoring_impaired",
    subject: "",
    startedAt: "2026-11-21T19:02:00.000Z",
  },
  channelDead: {
    ...nothing,
    severity: "info",
    incident: { id: "4132", sequence: 1 },
    cause: "channel_dead",
    subject: "ops-feishu",
    startedAt: "2026-11-21T19:02:00.000Z",
  },
  maintenance: {
    ...nothing,
    kind: "maintenance",
    severity: "info",
    subject: "Move to a new data centre",
    startedAt: "2026-12-01T18:00:00.000Z",
    endedAt: "2026-12-01T20:00:00.000Z",
    affected: [aliyun],
  },
  test: { ...nothing, kind: "test", severity: "info" },
  storm: {
    ...nothing,
    kind: "digest",
    gists: Array.from({ length: 500 }, (_, number) => gist(number)),
  },
} satisfies Record<string, Notice>;

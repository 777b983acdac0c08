import { days, hours, minutes, seconds, thresholds, type Ledger, type Method } from "@heliograph/core";

/** How a small site measures. */
export const method: Method = {
  asOf: "2026-11-21T12:00:00.000Z",
  demonstration: false,
  userAgent: "Heliograph/0.1.0 (+https://status.example.com/about)",
  contact: "https://status.example.com/about",
  vantages: [
    { slug: "east", name: { en: "East China", "zh-CN": "华东" }, region: "cn-east", network: "Telecom" },
    { slug: "west", name: { en: "West Europe", "zh-CN": "西欧" }, region: "eu-west", network: "" },
  ],
  mirrors: 3,
  references: ["one.example", "two.example", "three.example"],
  canary: { module: "golang.org/x/sync", version: "v0.1.0" },
  basket: ["golang.org/x/text"],
  probes: [
    {
      kind: "availability",
      title: { en: "Availability", "zh-CN": "可用性" },
      roles: ["mirror"],
      subjects: 3,
      everyMs: minutes(1),
      timeoutMs: seconds(16),
      mostBytes: 1_048_576,
      budget: null,
    },
    {
      kind: "freshness",
      title: { en: "Freshness", "zh-CN": "同步时效" },
      roles: ["mirror"],
      subjects: 2,
      everyMs: seconds(30),
      timeoutMs: seconds(29),
      mostBytes: 9_437_184,
      budget: { requests: 30_000, bytes: 67_108_864 },
    },
  ],
  thresholds: {
    ...thresholds,
    timelyMs: minutes(10),
    referencesNeeded: 2,
    lateAfterMs: minutes(30),
    frozenAfterMs: hours(2),
  },
  limits: {
    connectMs: seconds(5),
    tlsMs: seconds(5),
    silenceMs: seconds(10),
    deadlineMs: seconds(15),
    redirects: 5,
    paceMs: 250,
    restMs: minutes(1),
  },
  kept: [
    { what: "observations", forMs: days(14) },
    { what: "ledger", forMs: null },
  ],
};

const cost = {
  runs: 1_440,
  untold: 0,
  requests: 1_440,
  connections: 1_440,
  sentBytes: 1_048_576,
  receivedBytes: 6_291_456,
};

/** What watching has cost the mirrors of that site. */
export const ledger: Ledger = {
  asOf: "2026-11-21T12:00:00.000Z",
  demonstration: false,
  since: "2026-10-23",
  until: "2026-11-21",
  mirrors: [
    {
      slug: "goproxy-cn",
      name: "goproxy.cn",
      days: [
        { ...cost, day: "2026-11-19", runs: 10, requests: 10 },
        { ...cost, day: "2026-11-20", requests: 13_042, receivedBytes: 419_430_400 },
        { ...cost, day: "2026-11-21" },
      ],
      kinds: [
        {
          ...cost,
          kind: "availability",
          today: { requests: 720, bytes: 1 },
          most: { requests: 1_440, bytes: 1 },
        },
        {
          ...cost,
          kind: "freshness",
          untold: 3,
          today: { requests: 9_000, bytes: 1_048_576 },
          most: { requests: 20_000, bytes: 1_048_576 },
        },
      ],
    },
    {
      slug: "goproxy-io",
      name: "goproxy.io",
      days: [{ ...cost, day: "2026-11-21" }],
      kinds: [
        { ...cost, kind: "availability", today: { requests: 1, bytes: 1 }, most: { requests: 1, bytes: 1 } },
      ],
    },
    { slug: "new", name: "New", days: [], kinds: [] },
  ],
};

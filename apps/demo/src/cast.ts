import { hours, minutes, type Role } from "@heliograph/core";
import type { Fault, Implementation } from "@heliograph/fake-mirror";

/** A mirror of the demonstration: who it is, and how it is when nothing happens to it. */
export type Part = {
  slug: string;
  name: string;
  operator: string;
  note: { en: string; "zh-CN": string };
  /** What it is there for. */
  role: Role;
  serves: "http" | "h2";
  /** An implementation that it answers like; like a good one when left out. */
  imitates?: Implementation;
  /** How long after it is out a release comes to it; at once when left out. */
  lagMs?: number;
  always: Fault[];
};

/** The mirrors of the demonstration. `startedAt` is when it began, epoch milliseconds. */
export const castAt = (startedAt: number): Part[] => [
  {
    slug: "swift",
    name: "Swift Mirror",
    operator: "Example University",
    note: { en: "Near, quick, always there.", "zh-CN": "距离近，速度快，一直可用。" },
    role: "mirror",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 12_000_000 },
      { kind: "delay", delayMs: 12, jitterMs: 15 },
    ],
  },
  {
    slug: "steady",
    name: "Steady Mirror",
    operator: "Example Foundation",
    note: { en: "Farther away, and limits its callers now and then.", "zh-CN": "距离较远，偶尔限流。" },
    role: "mirror",
    serves: "http",
    imitates: "goproxy",
    always: [
      { kind: "pace", bytesPerSecond: 2_500_000 },
      { kind: "delay", delayMs: 90, jitterMs: 60 },
    ],
  },
  {
    slug: "fragile",
    name: "Fragile Mirror",
    operator: "Example Cloud",
    note: { en: "Breaks down every twenty minutes, for four.", "zh-CN": "每二十分钟故障一次，每次四分钟。" },
    role: "mirror",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 6_000_000 },
      { kind: "delay", delayMs: 40, jitterMs: 30 },
    ],
  },
  {
    slug: "slow",
    name: "Slow Mirror",
    operator: "Example Networks",
    note: {
      en: "Answers everything, but after more than three seconds.",
      "zh-CN": "有求必应，但要等三秒以上。",
    },
    role: "mirror",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 150_000 },
      { kind: "delay", delayMs: 3_200, jitterMs: 900 },
    ],
  },
  {
    slug: "stale",
    name: "Stale Mirror",
    operator: "Example Archive",
    note: { en: "Stopped following releases hours ago.", "zh-CN": "数小时前已停止同步新版本。" },
    role: "mirror",
    serves: "http",
    imitates: "athens",
    always: [
      { kind: "pace", bytesPerSecond: 4_000_000 },
      { kind: "frozen", asOf: startedAt - hours(12) },
      { kind: "delay", delayMs: 60, jitterMs: 40 },
    ],
  },
  {
    slug: "behind",
    name: "Late Mirror",
    operator: "Example Relay",
    note: {
      en: "Has every release three minutes late, and passes no checksums on.",
      "zh-CN": "新版本都会有，但要晚三分钟，也不代理校验和。",
    },
    role: "mirror",
    serves: "http",
    lagMs: minutes(3),
    imitates: "goproxyio",
    always: [
      { kind: "pace", bytesPerSecond: 800_000 },
      { kind: "no-sumdb" },
      { kind: "delay", delayMs: 45, jitterMs: 30 },
    ],
  },
  {
    slug: "flapping",
    name: "Flapping Mirror",
    operator: "Example Balancer",
    note: {
      en: "From the third minute on two servers answer, one of which lists what it did hours ago.",
      "zh-CN": "从第三分钟起由两台服务器应答，其中一台的版本列表停在数小时前。",
    },
    role: "mirror",
    serves: "http",
    imitates: "goproxy.cn",
    always: [
      { kind: "pace", bytesPerSecond: 5_000_000 },
      { kind: "delay", delayMs: 35, jitterMs: 25 },
    ],
  },
  {
    slug: "forgetful",
    name: "Forgetful Mirror",
    operator: "Example Vault",
    note: {
      en: "From the third minute on it lacks a version that it had.",
      "zh-CN": "从第三分钟起，丢失一个曾经有过的版本。",
    },
    role: "mirror",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 3_000_000 },
      { kind: "delay", delayMs: 55, jitterMs: 30 },
    ],
  },
  {
    slug: "modern",
    name: "Modern Mirror",
    operator: "Example Labs",
    note: { en: "HTTPS with HTTP/2.", "zh-CN": "HTTPS，支持 HTTP/2。" },
    role: "mirror",
    serves: "h2",
    always: [
      { kind: "pace", bytesPerSecond: 9_000_000 },
      { kind: "delay", delayMs: 25, jitterMs: 20 },
    ],
  },
  {
    slug: "altered",
    name: "Altered Mirror",
    operator: "Example Cache",
    note: {
      en: "From the third minute on it serves other code for one version.",
      "zh-CN": "从第三分钟起，其中一个版本的代码被替换。",
    },
    role: "mirror",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 2_000_000 },
      { kind: "delay", delayMs: 30, jitterMs: 20 },
    ],
  },
  {
    slug: "two-faced",
    name: "Two-faced Mirror",
    operator: "Example Networks",
    note: {
      en: "From the sixth minute on it shows another history of the checksum database.",
      "zh-CN": "从第六分钟起，给出另一份校验和数据库历史。",
    },
    role: "mirror",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 1_500_000 },
      { kind: "delay", delayMs: 50, jitterMs: 30 },
    ],
  },
  {
    slug: "advertised",
    name: "Advertised Mirror",
    operator: "Example Portal",
    note: {
      en: "Is listed as a Go proxy, and is a web site.",
      "zh-CN": "被列为 Go 代理，其实只是一个网站。",
    },
    role: "mirror",
    serves: "http",
    always: [{ kind: "habit", of: "web-site" }],
  },
  {
    slug: "checksums",
    name: "Checksum database",
    operator: "Example Foundation",
    note: {
      en: "The log of all checksums, asked directly.",
      "zh-CN": "直接访问的校验和数据库。",
    },
    role: "checksum-database",
    serves: "http",
    always: [{ kind: "delay", delayMs: 20, jitterMs: 15 }],
  },
  {
    slug: "upstream",
    name: "Upstream",
    operator: "Example Foundation",
    note: { en: "Where the mirrors have it from.", "zh-CN": "各镜像的上游。" },
    role: "upstream",
    serves: "http",
    always: [
      { kind: "pace", bytesPerSecond: 1_000_000 },
      { kind: "delay", delayMs: 70, jitterMs: 30 },
    ],
  },
  {
    slug: "index",
    name: "Index feed",
    operator: "Example Foundation",
    note: { en: "Tells of every release as it comes out.", "zh-CN": "公布每一个新版本。" },
    role: "index",
    serves: "http",
    always: [{ kind: "delay", delayMs: 30, jitterMs: 20 }],
  },
];

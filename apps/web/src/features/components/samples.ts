import { hours, minutes } from "@heliograph/core";

/** When the samples end. */
export const noonMs = Date.parse("2026-11-21T12:00:00Z");

/** A point in time before the samples end. */
export const before = (lengthMs: number) => new Date(noonMs - lengthMs).toISOString();

/** So many steps of time up to the end. */
export const stepsOf = (count: number, stepMs: number) =>
  Array.from({ length: count }, (_, at) => ({ atMs: noonMs - (count - at) * stepMs }));

/** A curve that goes up and down over a day, from 0 to 1. */
export const wave = (at: number, count: number) => (1 + Math.sin((at / count) * 2 * Math.PI - 1.5)) / 2;

/** Two vantages as the samples name them. */
export const vantages = [
  {
    slug: "cn-east",
    name: { en: "East China", "zh-CN": "华东" },
    region: "cn-east",
    network: "",
    health: "healthy" as const,
    lastSeenAt: before(minutes(1)),
  },
  {
    slug: "eu-west",
    name: { en: "Western Europe", "zh-CN": "西欧" },
    region: "eu-west",
    network: "",
    health: "healthy" as const,
    lastSeenAt: before(hours(1)),
  },
];

/** Counts of a stretch in which so many checks failed and so many were slow. */
export const counts = (failed = 0, degraded = 0) => ({
  ok: 60 - failed - degraded,
  degraded,
  failed,
  unknown: 0,
});

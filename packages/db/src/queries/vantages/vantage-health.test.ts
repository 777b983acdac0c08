import { seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { healthOf } from "./vantage-health.ts";

const now = Date.parse("2026-11-20T12:00:00.000Z");

it.each([
  { lastSeenAt: null, isolatedSince: null, health: "awaited" },
  { lastSeenAt: now - seconds(90), isolatedSince: null, health: "healthy" },
  { lastSeenAt: now - seconds(90) - 1, isolatedSince: null, health: "offline" },
  { lastSeenAt: now, isolatedSince: now - seconds(30), health: "isolated" },
  { lastSeenAt: now - seconds(91), isolatedSince: now - seconds(200), health: "offline" },
  { lastSeenAt: now, isolatedSince: null, doubtedSince: now - seconds(30), health: "doubted" },
  { lastSeenAt: now, isolatedSince: now, doubtedSince: now - seconds(30), health: "isolated" },
])(
  "is $health when last seen at $lastSeenAt, isolated since $isolatedSince and doubted since $doubtedSince",
  ({ health, doubtedSince = null, ...seen }) => {
    expect(healthOf({ ...seen, doubtedSince }, now)).toBe(health);
  },
);

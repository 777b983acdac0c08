import { hours, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import type { ScopedMirror } from "./recommend-fitness.ts";
import { reasonsFor, type Grounds } from "./recommend-reasons.ts";
import { contender } from "./testing/contender.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");

const mirror = (slug: string, of: Partial<ScopedMirror> = {}): ScopedMirror => ({
  slug,
  baseUrl: `https://${slug}.example`,
  breached: false,
  late: false,
  working: true,
  passesChecksums: true,
  p50Ms: 50,
  ...of,
});

const grounds = (of: Partial<Grounds> = {}): Grounds => ({
  mirrors: [mirror("a", { p50Ms: 40 }), mirror("b")],
  databaseReachable: true,
  contenders: [contender("a", { failed: 3 }), contender("b", { failed: 40 })],
  days: 7,
  historyMinutes: 10_080,
  now: noon,
  ...of,
});

const choice = {
  goproxy: "https://a.example|direct",
  since: noon - hours(50),
  challenger: null,
  challengerSince: null,
};

it("says what it would have cost, how quick it is, and that a pipe passes outages", () => {
  expect(reasonsFor(choice, grounds())).toEqual([
    { kind: "fewest-minutes-lost", minutes: 3, days: 7 },
    { kind: "quickest", mirror: "a", p50Ms: 40 },
    { kind: "pipe-passes-outages", mirror: "a" },
  ]);
});

it("claims neither the fewest minutes nor to be quickest where another is better", () => {
  const better = grounds({
    mirrors: [mirror("a"), mirror("b", { p50Ms: 20 })],
    contenders: [contender("a", { failed: 3 }), contender("b", { failed: 2 })],
  });
  expect(reasonsFor(choice, better)).toEqual([{ kind: "pipe-passes-outages", mirror: "a" }]);
});

it("says for how long another has been better", () => {
  const kept = { ...choice, challenger: "https://b.example|direct", challengerSince: noon - minutes(95) };
  expect(reasonsFor(kept, grounds())[0]).toEqual({ kind: "kept-for-stability", sinceMinutes: 95 });
});

it("names each mirror that is left out, and why", () => {
  const mirrors = [
    mirror("a"),
    mirror("forger", { breached: true }),
    mirror("bare", { passesChecksums: false }),
    mirror("dead", { working: false }),
    mirror("slow", { late: true }),
    mirror("unknown", { working: null }),
  ];
  const reasons = reasonsFor(choice, grounds({ mirrors, databaseReachable: false }));
  expect(reasons.filter(({ kind }) => kind.startsWith("left-out"))).toEqual([
    { kind: "left-out-breached", mirror: "forger" },
    { kind: "left-out-unchecked", mirror: "bare" },
    { kind: "left-out-down", mirror: "dead" },
    { kind: "left-out-late", mirror: "slow" },
  ]);
  expect(reasons).toContainEqual({ kind: "checksums-proxied", mirror: "a" });
});

it("owns to little history", () => {
  expect(reasonsFor(choice, grounds({ historyMinutes: 1_439 })).at(-1)).toEqual({
    kind: "little-history",
    minutes: 1_439,
  });
  expect(reasonsFor(choice, grounds({ historyMinutes: 1_440 })).at(-1)?.kind).not.toBe("little-history");
});

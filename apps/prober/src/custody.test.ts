import { outcomeOf, type ErrorClass, type Finding, type Observation } from "@heliograph/core";
import { expect, test } from "vitest";
import { Custody } from "./custody.ts";

const seen = (mirror: string, error: ErrorClass, startedAt: number): Observation => ({
  mirror,
  kind: "availability",
  scheduledAt: new Date(startedAt).toISOString(),
  attempt: 0,
  startedAt: new Date(startedAt).toISOString(),
  outcome: outcomeOf(error),
  error,
  measures: {},
  facts: {},
  detail: "",
});

const well = { isolated: false } as const;
const away = { isolated: true } as const;

test("successes go out at once", () => {
  const custody = new Custody();
  const ok = seen("a", "ok", 1_000);
  expect(custody.admit(ok, 1_100)).toEqual([ok]);
  expect(custody.waiting).toBe(false);
});

test("a failure waits for a look at the reference hosts that began after it", () => {
  const custody = new Custody();
  const failure = seen("a", "connect_timeout", 1_000);
  expect(custody.admit(failure, 6_000)).toEqual([]);
  expect(custody.settle({ startedAt: 5_900, endedAt: 6_100, ...well })).toEqual([]);
  expect(custody.waiting).toBe(true);
  expect(custody.settle({ startedAt: 6_200, endedAt: 6_300, ...well })).toEqual([failure]);
  expect(custody.waiting).toBe(false);
});

test("what was seen without a network of our own is unknown, successes too", () => {
  const custody = new Custody();
  custody.admit(seen("a", "dns_timeout", 1_000), 4_000);
  const out = custody.settle({ startedAt: 3_500, endedAt: 5_000, ...away });
  expect(out).toMatchObject([{ outcome: "unknown", error: "agent_isolated" }]);
  expect(custody.isolatedSince).toBe(3_500);
  expect(custody.admit(seen("b", "ok", 6_000), 6_100)).toMatchObject([{ error: "agent_isolated" }]);
});

test("a run that began before the network was back says nothing about its mirror", () => {
  const custody = new Custody();
  custody.settle({ startedAt: 1_000, endedAt: 2_000, ...away });
  custody.settle({ startedAt: 9_000, endedAt: 9_500, ...well });
  expect(custody.isolatedSince).toBeUndefined();
  expect(custody.admit(seen("a", "connect_timeout", 9_400), 14_400)).toMatchObject([
    { error: "agent_isolated" },
  ]);
  const later = seen("a", "ok", 20_000);
  expect(custody.admit(later, 20_100)).toEqual([later]);
});

test("later results of a check do not overtake its failure, those of others do", () => {
  const custody = new Custody();
  const failure = seen("a", "http_5xx", 1_000);
  const success = seen("a", "ok", 2_000);
  const other = seen("b", "ok", 2_000);
  custody.admit(failure, 1_100);
  expect(custody.admit(success, 2_100)).toEqual([]);
  expect(custody.admit(other, 2_100)).toEqual([other]);
  expect(custody.settle({ startedAt: 3_000, endedAt: 3_100, ...well })).toEqual([failure, success]);
});

test("our own errors keep their name while isolated", () => {
  const custody = new Custody();
  custody.settle({ startedAt: 1_000, endedAt: 2_000, ...away });
  const refused = seen("a", "target_refused", 3_000);
  expect(custody.admit(refused, 3_100)).toEqual([refused]);
});

test("what is still kept back at the end is given up as unknown", () => {
  const custody = new Custody();
  custody.admit(seen("a", "http_5xx", 1_000), 1_100);
  expect(custody.surrender()).toMatchObject([{ outcome: "unknown", error: "agent_isolated" }]);
  expect(custody.waiting).toBe(false);
});

const finding = (cause: Finding["cause"], confirmed = true): Finding => ({
  cause,
  subject: "example.com/hello@v1.0.0",
  part: "zip",
  detail: "",
  expected: "",
  received: "",
  confirmed,
  heads: [],
  against: null,
  evidence: null,
});

const found = (error: ErrorClass, ...findings: Finding[]): Observation => ({
  ...seen("a", error, 1_000),
  kind: "integrity",
  integrity: { contents: [], views: [], findings },
});

test.each([
  found("hash_mismatch", finding("hash_mismatch")),
  found("log_inconsistent", finding("log_forked"), finding("log_inconsistent")),
])("$error that proves itself goes out at once, whatever became of our network", (observation) => {
  expect(new Custody().admit(observation, 1_100)).toEqual([observation]);
  const cutOff = new Custody();
  cutOff.settle({ startedAt: 500, endedAt: 1_050, ...away });
  expect(cutOff.admit(observation, 1_100)).toEqual([observation]);
});

test.each([
  found("content_invalid", finding("content_invalid")),
  found("hash_mismatch", finding("hash_mismatch", false)),
])("$error that could be our network's doing waits, and is nobody's if it was away", (observation) => {
  const custody = new Custody();
  expect(custody.admit(observation, 1_100)).toEqual([]);
  const [out] = custody.settle({ startedAt: 1_050, endedAt: 1_200, ...away });
  expect(out).toMatchObject({ outcome: "unknown", error: "agent_isolated" });
  expect(out).not.toHaveProperty("integrity");
});

test.each<[kind: Observation["kind"], part: keyof Observation, what: Partial<Observation>]>([
  ["freshness", "freshness", { freshness: { looks: [], spreads: [], colds: [] } }],
  ["chain", "walk", { walk: { result: "failed", totalMs: 7, operations: [] } }],
  ["drill", "drills", { drills: [] }],
])("what a run of %s saw without a network of our own is not told", (kind, part, what) => {
  const custody = new Custody();
  custody.settle({ startedAt: 500, endedAt: 1_050, ...away });
  const [out] = custody.admit({ ...seen("a", "ok", 1_000), kind, ...what }, 1_100);
  expect(out).toMatchObject({ outcome: "unknown", error: "agent_isolated" });
  expect(out).not.toHaveProperty(part);
});

import { hours, minutes, seconds, type Check, type ErrorClass } from "@heliograph/core";
import { expect, test } from "vitest";
import { Schedule } from "./schedule.ts";
import { testCheck } from "./testing/check.ts";

const noon = Date.UTC(2026, 0, 1, 12);

/** A schedule of one check, and what it does when its runs take `runMs` and end as listed. */
function play(
  endings: readonly { error: ErrorClass; runMs?: number; retryAfterMs?: number }[],
  check = testCheck(),
) {
  const schedule = new Schedule();
  schedule.assign([check], noon);
  const started: { at: number; attempt: number }[] = [];
  let now = noon;
  for (const { error, runMs = 100, retryAfterMs } of endings) {
    const [slot] = schedule.take(now).due;
    if (slot === undefined) throw new Error("nothing is due");
    started.push({ at: (slot.scheduledAt - noon) / 1_000, attempt: slot.attempt });
    now += runMs;
    schedule.finish(slot, error, retryAfterMs, now);
    now = Math.max(now, schedule.nextAt(now));
  }
  return { started, schedule, now };
}

test("a check runs in every slot, at its phase", () => {
  const schedule = new Schedule();
  schedule.assign([testCheck({ phaseMs: seconds(7) })], noon);
  expect(schedule.take(noon).due).toEqual([]);
  expect(schedule.nextAt(noon)).toBe(noon + seconds(7));
  const { due } = schedule.take(noon + seconds(7));
  expect(due).toMatchObject([{ scheduledAt: noon + seconds(7), attempt: 0 }]);
});

test("a check never runs twice at once", () => {
  const schedule = new Schedule();
  schedule.assign([testCheck()], noon);
  expect(schedule.take(noon).due).toHaveLength(1);
  expect(schedule.take(noon + minutes(1)).due).toEqual([]);
});

test("after a failure it is tried at +15 s, +30 s and then every 5 s until it succeeds", () => {
  const failed = { error: "http_5xx" } as const;
  const ok = { error: "ok" } as const;
  const { started } = play([ok, failed, failed, failed, failed, failed, ok, ok, ok]);
  expect(started).toEqual([
    { at: 0, attempt: 0 },
    { at: 60, attempt: 0 },
    { at: 75, attempt: 1 },
    { at: 90, attempt: 2 },
    { at: 95, attempt: 3 },
    { at: 100, attempt: 4 },
    { at: 105, attempt: 5 },
    { at: 120, attempt: 0 },
    { at: 180, attempt: 0 },
  ]);
});

test("a check that fails still runs in its slots: the tries come between them", () => {
  const failed = { error: "http_5xx" } as const;
  const { started } = play(Array.from({ length: 10 }, () => failed));
  const inSlots = started.filter(({ attempt }) => attempt === 0);
  expect(inSlots.map(({ at }) => at)).toEqual([0, 60]);
  expect(started.slice(-5)).toEqual([
    { at: 45, attempt: 5 },
    { at: 50, attempt: 6 },
    { at: 55, attempt: 7 },
    { at: 60, attempt: 0 },
    { at: 65, attempt: 9 },
  ]);
});

test("a retry that would be due while the last one runs follows it at the next fifth second", () => {
  const slow = { error: "timeout_headers", runMs: seconds(11) } as const;
  const { started } = play([slow, slow, slow, slow, slow]);
  expect(started.map(({ at }) => at)).toEqual([0, 15, 30, 45, 60]);
});

test("our own trouble starts no retries", () => {
  const { started } = play([{ error: "agent_isolated" }, { error: "target_refused" }, { error: "internal" }]);
  expect(started.map(({ at }) => at)).toEqual([0, 60, 120]);
});

test("a mirror that limits us is left alone as long as it asks, an hour at most", () => {
  const { schedule } = play([{ error: "rate_limited", retryAfterMs: minutes(5) }]);
  for (const minute of [1, 2, 3, 4, 5]) {
    const { due, skipped } = schedule.take(noon + minutes(minute));
    expect(due).toEqual([]);
    expect(skipped).toMatchObject([{ why: "quiet", scheduledAt: noon + minutes(minute) }]);
  }
  expect(schedule.take(noon + minutes(6)).due).toHaveLength(1);

  const greedy = play([{ error: "rate_limited", retryAfterMs: hours(100) }]).schedule;
  expect(greedy.take(noon + minutes(60)).due).toEqual([]);
  expect(greedy.take(noon + minutes(61)).due).toHaveLength(1);
});

test("a mirror that limits us without a time is asked ever less often", () => {
  const { schedule, now } = play([{ error: "rate_limited" }]);
  expect(schedule.take(now).due).toEqual([]);
  expect(schedule.take(noon + minutes(2)).due).toEqual([]);
  const [slot] = schedule.take(noon + minutes(3)).due;
  if (slot === undefined) throw new Error("nothing is due");
  schedule.finish(slot, "rate_limited", undefined, noon + minutes(3));
  expect(schedule.take(noon + minutes(6)).due).toEqual([]);
  expect(schedule.take(noon + minutes(7)).due).toHaveLength(1);
});

test("slots that passed while the host slept are missed, not run in a burst", () => {
  const schedule = new Schedule();
  const checks = Array.from({ length: 100 }, (_, index) =>
    testCheck({ mirror: `m${index}`, phaseMs: index * 600 }),
  );
  schedule.assign(checks, noon);
  const { due, skipped } = schedule.take(noon + minutes(10) - 1);
  expect(skipped.every(({ why }) => why === "missed")).toBe(true);
  expect(due.length + skipped.length).toBe(1_000);
  expect(due.length).toBeLessThan(10);
});

test("a host that slept for a week tells of the last day only", () => {
  const schedule = new Schedule();
  schedule.assign([testCheck()], noon);
  expect(schedule.take(noon + hours(24 * 7) + 30_000).skipped).toHaveLength(24 * 60);
});

test("a slot that passes while the check still runs is missed", () => {
  const schedule = new Schedule();
  schedule.assign([testCheck({ everyMs: seconds(10) })], noon);
  const [slot] = schedule.take(noon).due;
  if (slot === undefined) throw new Error("nothing is due");
  schedule.finish(slot, "ok", undefined, noon + seconds(29));
  const { due, skipped } = schedule.take(noon + seconds(29));
  expect(due).toEqual([]);
  expect(skipped.map(({ scheduledAt }) => scheduledAt - noon)).toEqual([seconds(10), seconds(20)]);
});

test("a clock set back by an hour does not stop the probing for an hour", () => {
  const { schedule } = play([{ error: "ok" }]);
  const earlier = noon - hours(1) + seconds(1);
  expect(schedule.take(earlier).due).toEqual([]);
  expect(schedule.nextAt(earlier)).toBe(noon - hours(1) + minutes(1));
});

test("mirrors that hang leave places for the others", () => {
  const schedule = new Schedule();
  const hanging = Array.from({ length: 200 }, (_, index) => testCheck({ mirror: `hanging-${index}` }));
  const well = testCheck({ mirror: "well", phaseMs: seconds(20) });
  schedule.assign([...hanging, well], noon);
  for (let slots = schedule.take(noon).due; slots.length > 0; slots = schedule.take(noon).due) {
    for (const slot of slots) schedule.finish(slot, "timeout_headers", undefined, noon);
  }
  const retries = schedule.take(noon + seconds(16)).due;
  expect(retries.length).toBeGreaterThan(0);
  expect(schedule.take(noon + seconds(20)).due).toMatchObject([{ check: { mirror: "well" } }]);
});

test("checks that stay keep their retries when the work changes; those that go are dropped", () => {
  const { schedule } = play([{ error: "http_5xx" }]);
  schedule.assign([testCheck({ role: "upstream" }), testCheck({ mirror: "new" })], noon + seconds(1));
  expect(schedule.take(noon + seconds(15)).due).toMatchObject([{ attempt: 1, check: { role: "upstream" } }]);
  schedule.assign([testCheck({ mirror: "new" })], noon + seconds(16));
  expect(schedule.take(noon + minutes(1)).due).toMatchObject([{ check: { mirror: "new" } }]);
});

const integrity = (changes: Partial<Check> = {}) =>
  testCheck({ kind: "integrity", everyMs: minutes(10), ...changes });

test("what is looked into at length is tried once more after a failure, and then in its slots", () => {
  const failed = { error: "http_5xx" } as const;
  const { started } = play([failed, failed, failed, failed, { error: "ok" }, failed, failed], integrity());
  expect(started).toEqual([
    { at: 0, attempt: 0 },
    { at: 30, attempt: 1 },
    { at: 600, attempt: 0 },
    { at: 1_200, attempt: 0 },
    { at: 1_800, attempt: 0 },
    { at: 2_400, attempt: 0 },
    { at: 2_430, attempt: 1 },
  ]);
});

test("two mirrors at a time are looked into at length, the others wait in their slots and keep nobody else out", () => {
  const schedule = new Schedule();
  const deep = Array.from({ length: 5 }, (_, index) => integrity({ mirror: `m${index}` }));
  const quick = deep.map(({ mirror }) => testCheck({ mirror }));
  schedule.assign([...deep, ...quick], noon);
  const { due } = schedule.take(noon);
  expect(due.filter(({ check }) => check.kind === "availability")).toHaveLength(5);
  const [first, second, ...more] = due.filter(({ check }) => check.kind === "integrity");
  expect(more).toEqual([]);
  if (first === undefined || second === undefined) throw new Error("nothing is due");
  schedule.finish(first, "ok", undefined, noon + minutes(2));
  const { due: next, skipped } = schedule.take(noon + minutes(2));
  expect(next.map(({ check }) => check.mirror)).toEqual(["m2"]);
  expect(next[0]?.scheduledAt).toBe(noon);
  expect(skipped.filter(({ check }) => check.kind === "integrity")).toEqual([]);
});

test("one mirror is looked into at length in one way at a time", () => {
  const schedule = new Schedule();
  schedule.assign([integrity(), integrity({ kind: "log-view" })], noon);
  const { due } = schedule.take(noon);
  expect(due).toHaveLength(1);
  for (const slot of due) schedule.finish(slot, "ok", undefined, noon + minutes(1));
  expect(schedule.take(noon + minutes(1)).due).toMatchObject([{ check: { kind: "log-view" } }]);
});

test("what takes but a moment waits for nothing that is looked into at length", () => {
  const schedule = new Schedule();
  const brief = testCheck({ kind: "freshness", everyMs: seconds(30) });
  schedule.assign([integrity(), integrity({ kind: "log-view" }), brief], noon);
  expect(schedule.take(noon).due.map(({ check }) => check.kind)).toEqual(["integrity", "freshness"]);
});

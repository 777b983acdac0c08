import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followVerdict, type Change, type ChangeKind, type IncidentState } from "../follow.ts";
import type { Verdict } from "../judge.ts";
import { minutes, seconds } from "../time.ts";
import { orFlapping, type PastChange } from "./flapping.ts";

const now = Date.UTC(2026, 10, 22);

const open: IncidentState = {
  phase: "open",
  severity: "down",
  startedAt: now - minutes(30),
  endedAt: undefined,
};
const reopened: Change = { kind: "reopened", incident: open };
const resolved: Change = { kind: "resolved", incident: { ...open, phase: "resolved", endedAt: now } };

/** Turns that follow each other so fast, the last of them so long ago. */
const turning = (count: number, { apartMs = minutes(2), agoMs = minutes(2) } = {}): PastChange[] =>
  Array.from({ length: count }, (_, place) => ({
    kind: place % 2 === 0 ? "opened" : "resolved",
    at: now - agoMs - apartMs * (count - 1 - place),
  }));

describe("a mirror flaps", () => {
  it("with the sixth turn in half an hour, and its incident stays open", () => {
    expect(orFlapping(resolved, turning(4), now)).toBe(resolved);
    expect(orFlapping(resolved, turning(5), now)).toEqual({
      kind: "flapping",
      incident: { ...open, phase: "recovering", endedAt: undefined, flappingSince: now },
    });
    expect(orFlapping(reopened, turning(5), now)).toEqual({
      kind: "flapping",
      incident: { ...open, flappingSince: now },
    });
  });

  it("not by turns of more than half an hour ago", () => {
    const [first, ...others] = turning(5);
    expect(first).toBeDefined();
    expect(orFlapping(resolved, [{ kind: "opened", at: now - minutes(30) }, ...others], now)).toBe(resolved);
    expect(orFlapping(resolved, [{ kind: "opened", at: now - minutes(30) + 1 }, ...others], now).kind).toBe(
      "flapping",
    );
  });

  it.each(["escalated", "eased", "recovering", "relapsed"] as const)(
    "not because an incident %s so often",
    (kind) => {
      const often = Array.from({ length: 20 }, () => ({ kind, at: now - minutes(1) }));
      expect(orFlapping(resolved, often, now)).toBe(resolved);
    },
  );

  it("not again by the turns that made it flap before", () => {
    const before: PastChange[] = [
      ...turning(5, { agoMs: minutes(20) }),
      { kind: "flapping", at: now - minutes(18) },
      { kind: "resolved", at: now - minutes(2) },
    ];
    expect(orFlapping(reopened, before, now)).toBe(reopened);
  });

  it("never by an incident that is a new one", () => {
    const opened: Change = { kind: "opened", incident: open };
    expect(orFlapping(opened, turning(9), now)).toBe(opened);
  });
});

const verdict = (level: Verdict["level"], since: number): Verdict => ({
  level,
  vantages: { up: [], degraded: [], down: [] },
  since: level === "up" ? undefined : since,
  recovering: false,
  workingSince: level === "up" ? since : undefined,
});

const flapping: IncidentState = { ...open, flappingSince: now - minutes(20) };
const recovering: IncidentState = { ...flapping, phase: "recovering" };

describe("while it flaps", () => {
  it.each([
    { before: flapping, level: "up", forMs: minutes(15) - 1, kind: "recovering" },
    { before: recovering, level: "up", forMs: minutes(15) - 1, kind: undefined },
    { before: recovering, level: "up", forMs: minutes(15), kind: "resolved" },
    { before: flapping, level: "up", forMs: minutes(15), kind: "resolved" },
    { before: recovering, level: "down", forMs: seconds(45), kind: "relapsed" },
    { before: flapping, level: "down", forMs: minutes(15) - 1, kind: undefined },
    { before: flapping, level: "down", forMs: minutes(15), kind: "steadied" },
    { before: flapping, level: "unknown", forMs: minutes(15), kind: undefined },
  ] as const)("and is $before.phase, $level for $forMs ms: $kind", ({ before, level, forMs, kind }) => {
    expect(followVerdict(before, verdict(level, now - forMs), now)?.kind).toBe(kind);
  });

  it("its end is when the lasting successes began, and a steady outage goes on as ever", () => {
    const since = now - minutes(16);
    expect(followVerdict(recovering, verdict("up", since), now)?.incident).toEqual({
      ...open,
      phase: "resolved",
      endedAt: since,
      flappingSince: undefined,
    });
    expect(followVerdict(flapping, verdict("down", since), now)?.incident).toEqual({
      ...open,
      flappingSince: undefined,
    });
  });
});

/** Seconds: mostly short. */
const anyStretch = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 30, max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: 120, max: 1_200 }) },
);

const told = new Set<ChangeKind>(["opened", "reopened", "resolved", "flapping", "steadied"]);

it("however a mirror comes and goes, nobody is told more than seven times in a quarter of an hour", () => {
  fc.assert(
    fc.property(fc.array(anyStretch, { maxLength: 60 }), (stretches) => {
      let incident: IncidentState | undefined;
      let at = now;
      const happened: PastChange[] = [];
      for (const [place, stretch] of stretches.entries()) {
        const since = at;
        for (const until = at + seconds(stretch); at < until; at += seconds(15)) {
          const change = followVerdict(incident, verdict(place % 2 === 0 ? "down" : "up", since), at);
          if (change === undefined) continue;
          const { kind, incident: after } = orFlapping(change, happened, at);
          incident = after;
          happened.push({ kind, at });
        }
      }
      const news = happened.filter(({ kind }) => told.has(kind));
      for (const { at: from } of news)
        expect(
          news.filter(({ at: each }) => each >= from && each < from + minutes(15)).length,
        ).toBeLessThanOrEqual(7);
    }),
  );
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followVerdict, severities, type IncidentState } from "./follow.ts";
import { levels, type Verdict } from "./judge.ts";
import { minutes, seconds } from "./time.ts";

const now = Date.UTC(2026, 0, 1);
const startedAt = now - minutes(30);

const verdict = (level: Verdict["level"], rest: Partial<Verdict> = {}): Verdict => ({
  level,
  vantages: { up: [], degraded: [], down: [] },
  since: level === "up" || level === "unknown" ? undefined : now - seconds(45),
  recovering: false,
  workingSince: level === "up" ? now - seconds(60) : undefined,
  ...rest,
});

const open: IncidentState = { phase: "open", severity: "partial", startedAt, endedAt: undefined };
const recovering: IncidentState = { ...open, phase: "recovering" };
const resolved = (endedAt: number): IncidentState => ({ ...open, phase: "resolved", endedAt });

it.each(["partial", "down"] as const)(
  "a mirror that is %s opens an incident at its first failure",
  (level) => {
    expect(followVerdict(undefined, verdict(level), now)).toEqual({
      kind: "opened",
      incident: { phase: "open", severity: level, startedAt: now - seconds(45), endedAt: undefined },
    });
  },
);

it.each(["up", "unknown"] as const)("a mirror that is %s opens nothing", (level) => {
  expect(followVerdict(undefined, verdict(level), now)).toBeUndefined();
  expect(followVerdict(resolved(now - minutes(1)), verdict(level), now)).toBeUndefined();
});

const slowFor = (ms: number) => verdict("degraded", { since: now - ms });

it("slowness opens an incident only once it has lasted for 15 minutes", () => {
  expect(followVerdict(undefined, slowFor(minutes(15) - 1), now)).toBeUndefined();
  expect(followVerdict(undefined, slowFor(minutes(15)), now)?.kind).toBe("opened");
});

describe("failing again", () => {
  const endedAt = now - minutes(30);

  it("within ten minutes reopens the incident", () => {
    expect(followVerdict(resolved(endedAt), verdict("down", { since: endedAt + minutes(10) }), now)).toEqual({
      kind: "reopened",
      incident: { phase: "open", severity: "down", startedAt, endedAt: undefined },
    });
  });

  it("later opens a new one", () => {
    const since = endedAt + minutes(10) + 1;
    expect(followVerdict(resolved(endedAt), verdict("down", { since }), now)?.kind).toBe("opened");
  });
});

it("an up resolves it, ended when the lasting successes began", () => {
  for (const incident of [open, recovering]) {
    expect(followVerdict(incident, verdict("up"), now)).toEqual({
      kind: "resolved",
      incident: { ...open, phase: "resolved", endedAt: now - seconds(60) },
    });
  }
});

it("never ends before it started", () => {
  const change = followVerdict(open, verdict("up", { workingSince: startedAt - minutes(5) }), now);
  expect(change?.incident.endedAt).toBe(startedAt);
});

it.each([undefined, open, recovering, resolved(now - minutes(1))])(
  "unknown freezes everything: %o",
  (incident) => {
    expect(followVerdict(incident, verdict("unknown"), now)).toBeUndefined();
  },
);

const down: IncidentState = { ...open, severity: "down" };
const recoveringFromDown: IncidentState = { ...down, phase: "recovering" };

it.each([
  { before: open, level: "partial", recovers: false, kind: undefined },
  { before: open, level: "down", recovers: false, kind: "escalated" },
  { before: open, level: "degraded", recovers: false, kind: "eased" },
  { before: open, level: "partial", recovers: true, kind: "recovering" },
  { before: down, level: "partial", recovers: false, kind: "eased" },
  { before: down, level: "partial", recovers: true, kind: "recovering" },
  { before: recovering, level: "partial", recovers: true, kind: undefined },
  { before: recovering, level: "partial", recovers: false, kind: "relapsed" },
  { before: recovering, level: "down", recovers: false, kind: "escalated" },
  { before: recoveringFromDown, level: "partial", recovers: false, kind: "relapsed" },
  { before: recoveringFromDown, level: "degraded", recovers: false, kind: "eased" },
] as const)(
  "$before.phase and $before.severity, then $level (recovering: $recovers): $kind",
  ({ before, level, recovers, kind }) => {
    const change = followVerdict(before, verdict(level, { recovering: recovers }), now);
    expect(change?.kind).toBe(kind);
    expect(change?.incident ?? before).toEqual({
      ...before,
      severity: level,
      phase: recovers ? "recovering" : "open",
    });
  },
);

it("a mirror that goes on recovering is no news, however many vantages still call it down", () => {
  for (const level of ["partial", "down"] as const) {
    for (const before of [recovering, recoveringFromDown]) {
      expect(followVerdict(before, verdict(level, { recovering: true }), now)).toBeUndefined();
    }
  }
});

const anyVerdict = fc
  .tuple(fc.constantFrom(...levels), fc.boolean())
  .map(([level, recovers]) => verdict(level, { recovering: recovers && level === "down" }));

it("the same verdict again changes nothing more", () => {
  fc.assert(
    fc.property(fc.constantFrom(open, recovering), anyVerdict, (before, each) => {
      const after = followVerdict(before, each, now)?.incident ?? before;
      expect(followVerdict(after, each, now)).toBeUndefined();
    }),
  );
});

it("an incident that is not resolved has no end and a severity, one that is has an end", () => {
  fc.assert(
    fc.property(fc.array(anyVerdict), (verdicts) => {
      let incident: IncidentState | undefined;
      for (const each of verdicts) incident = followVerdict(incident, each, now)?.incident ?? incident;
      fc.pre(incident !== undefined);
      expect(incident.endedAt !== undefined).toBe(incident.phase === "resolved");
      expect(severities).toContain(incident.severity);
    }),
  );
});

import type { Level, Verdict } from "./judge.ts";
import { minutes } from "./time.ts";

/** How long a mirror may be slow before that is an incident. */
export const degradedForMs = minutes(15);

/** How long after its end an incident is reopened rather than followed by a new one. */
export const reopenWithinMs = minutes(10);

/** So long a flapping mirror must be well, or not, before it is told of as ever. */
export const steadyMs = minutes(15);

/** How bad an incident is at the moment, from bad to worst; `critical` is for bytes that are not what they should be. */
export const severities = ["degraded", "partial", "down", "critical"] as const;
export type Severity = (typeof severities)[number];

/** How bad an outage can be. */
type Outage = Exclude<Severity, "critical">;

/** Where an incident stands. */
export const phases = ["open", "recovering", "resolved"] as const;
export type Phase = (typeof phases)[number];

/** What can happen to an incident. */
export const changeKinds = [
  "opened",
  "reopened",
  "escalated",
  "eased",
  "recovering",
  "relapsed",
  "flapping",
  "steadied",
  "resolved",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The newest incident of a mirror and cause, as much of it as the next change needs. Times are epoch milliseconds. */
export type IncidentState = {
  phase: Phase;
  severity: Severity;
  startedAt: number;
  /** When the lasting successes began; set once resolved. */
  endedAt: number | undefined;
  /** Since when it comes and goes too fast to be told each time. */
  flappingSince?: number | undefined;
};

/** A step in an incident's life, with its state afterwards. */
export type Change = { kind: ChangeKind; incident: IncidentState };

/**
 * What a verdict does to the newest incident of its mirror and cause; `undefined` when nothing.
 * An `unknown` verdict freezes everything: nothing opens, nothing is resolved.
 */
export function followVerdict(
  newest: IncidentState | undefined,
  verdict: Verdict,
  now: number,
): Change | undefined {
  if (verdict.level === "unknown") return undefined;
  if (newest === undefined || newest.phase === "resolved") return opening(newest, verdict, now);
  if (newest.flappingSince !== undefined) return whileFlapping(newest, verdict, now);
  if (verdict.level === "up") return resolved(newest, verdict, now);
  return moved(newest, verdict.level, verdict.recovering);
}

function opening(previous: IncidentState | undefined, verdict: Verdict, now: number): Change | undefined {
  const severity = severityOf(verdict.level);
  if (severity === undefined) return undefined;
  const startedAt = verdict.since ?? now;
  if (severity === "degraded" && now - startedAt < degradedForMs) return undefined;
  if (previous?.endedAt !== undefined && startedAt - previous.endedAt <= reopenWithinMs) {
    return { kind: "reopened", incident: { ...previous, phase: "open", severity, endedAt: undefined } };
  }
  return { kind: "opened", incident: { phase: "open", severity, startedAt, endedAt: undefined } };
}

function resolved(open: IncidentState, verdict: Verdict, now: number): Change {
  const endedAt = Math.max(verdict.workingSince ?? now, open.startedAt);
  return { kind: "resolved", incident: { ...open, phase: "resolved", endedAt, flappingSince: undefined } };
}

/** It stays open, however often it comes and goes, until it has been one way for long. */
function whileFlapping(open: IncidentState, verdict: Verdict, now: number): Change | undefined {
  const { level, recovering } = verdict;
  if (level === "up") {
    if (now - (verdict.workingSince ?? now) >= steadyMs) return resolved(open, verdict, now);
    if (open.phase === "recovering") return undefined;
    return { kind: "recovering", incident: { ...open, phase: "recovering" } };
  }
  if (level === "unknown") return undefined;
  const change = moved(open, level, recovering);
  if (change !== undefined || recovering || now - (verdict.since ?? now) < steadyMs) return change;
  return { kind: "steadied", incident: { ...open, flappingSince: undefined } };
}

/** While a mirror recovers its vantages take their `down` back one after the other, which is no news. */
function moved(open: IncidentState, level: Outage, recovering: boolean): Change | undefined {
  const wasRecovering = open.phase === "recovering";
  if (wasRecovering && recovering) return undefined;
  const incident = { ...open, phase: recovering ? "recovering" : "open", severity: level } as const;
  const step = severities.indexOf(level) - severities.indexOf(open.severity);
  if (step > 0) return { kind: "escalated", incident };
  if (recovering) return { kind: "recovering", incident };
  if (step < 0 && (!wasRecovering || level === "degraded")) return { kind: "eased", incident };
  return wasRecovering ? { kind: "relapsed", incident } : undefined;
}

function severityOf(level: Level): Outage | undefined {
  switch (level) {
    case "degraded":
    case "partial":
    case "down":
      return level;
    case "up":
    case "unknown":
      return undefined;
  }
}

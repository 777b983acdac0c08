import { describe, expect, it } from "vitest";
import { cleanForMs, followClean, followFinding } from "./follow-finding.ts";
import type { IncidentState } from "./follow.ts";
import { minutes } from "./time.ts";

const now = 1_000_000_000;

const open: IncidentState = { phase: "open", severity: "critical", startedAt: now, endedAt: undefined };
const endedAt = (at: number): IncidentState => ({ ...open, phase: "resolved", endedAt: at });

/** Runs that found nothing, from just after the finding until then. */
const clean = (lookedAt: number) => ({ cleanSince: now + 1, lookedAt });

describe("a confirmed finding", () => {
  it.each([
    { newest: "no incident", incident: undefined, at: now, change: "opened" },
    { newest: "an open one", incident: open, at: now, change: undefined },
    { newest: "one that ended long ago", incident: endedAt(now), at: now + minutes(11), change: "opened" },
    { newest: "one that has just ended", incident: endedAt(now), at: now + minutes(10), change: "reopened" },
    { newest: "one that ended after it was found", incident: endedAt(now), at: now, change: undefined },
  ])("after $newest: $change", ({ incident, at, change }) => {
    expect(followFinding(incident, "hash_mismatch", { at, since: at })?.kind).toBe(change);
  });

  it.each([
    ["hash_mismatch", "critical"],
    ["log_forked", "critical"],
    ["info_differs", "degraded"],
    ["log_stale", "degraded"],
  ] as const)("of %s is %s from when it was found", (cause, severity) => {
    expect(followFinding(undefined, cause, { at: now, since: now })?.incident).toEqual({
      phase: "open",
      severity,
      startedAt: now,
      endedAt: undefined,
    });
  });
});

describe("clean runs", () => {
  it("end an incident that can end by itself, after half an hour and with the first of them", () => {
    expect(followClean(open, "log_stale", clean(now + cleanForMs))).toBeUndefined();
    expect(followClean(open, "log_stale", clean(now + 1 + cleanForMs))).toMatchObject({
      kind: "resolved",
      incident: { phase: "resolved", endedAt: now + 1 },
    });
  });

  it("never end one of wrong bytes or of a fork", () => {
    for (const cause of ["hash_mismatch", "content_differs", "archive_invalid", "log_forked"] as const)
      expect(followClean(open, cause, clean(now + minutes(100_000)))).toBeUndefined();
  });

  it("end nothing when there are none, or when it has ended", () => {
    expect(followClean(open, "log_stale", { cleanSince: undefined, lookedAt: undefined })).toBeUndefined();
    expect(followClean(endedAt(now), "log_stale", clean(now + minutes(60)))).toBeUndefined();
  });
});

import { expect, it } from "vitest";
import { minutes } from "../time.ts";
import { followOwn, type OpenOwn } from "./follow-own.ts";

const now = Date.UTC(2026, 0, 1, 12);
const times = { severity: "degraded", now } as const;
const open: OpenOwn = {
  phase: "open",
  severity: "degraded",
  startedAt: now - minutes(30),
  endedAt: undefined,
  changedAt: now - minutes(29),
};
const wellFor = (count: number): OpenOwn => ({
  ...open,
  phase: "recovering",
  changedAt: now - minutes(count),
});
const told = { since: now - minutes(1), isTold: true };
const young = { since: now, isTold: false };

it.each([
  { what: "nothing yet, to be told", before: undefined, trouble: told, change: "opened" },
  { what: "nothing yet, not to be told yet", before: undefined, trouble: young, change: undefined },
  { what: "nothing and well", before: undefined, trouble: undefined, change: undefined },
  { what: "open and going on", before: open, trouble: told, change: undefined },
  { what: "open and over", before: open, trouble: undefined, change: "recovering" },
  { what: "well for nine minutes", before: wellFor(9), trouble: undefined, change: undefined },
  { what: "well for nine minutes and back", before: wellFor(9), trouble: young, change: "relapsed" },
  { what: "well for ten minutes", before: wellFor(10), trouble: undefined, change: "resolved" },
])("$what: $change", ({ before, trouble, change }) => {
  expect(followOwn(before, trouble, times)?.kind).toBe(change);
});

it("begins with the trouble and ends with it", () => {
  expect(followOwn(undefined, told, times)?.incident.startedAt).toBe(told.since);
  expect(followOwn(wellFor(12), undefined, times)?.incident.endedAt).toBe(now - minutes(12));
});

import { minutes, type MaintenanceWindow } from "@heliograph/core";
import type { ObservationRow } from "@heliograph/db";
import { expect, it } from "vitest";
import { markMaintained } from "./mark-maintained.ts";

const noon = Date.parse("2026-11-22T12:00:00.000Z");
const mirrorIds = new Map([
  ["a", 1],
  ["b", 2],
]);

const window: MaintenanceWindow = {
  id: 1,
  title: { en: "moving", "zh-CN": "搬迁" },
  mirrors: ["a"],
  recurrence: { kind: "once", startsAt: noon, endsAt: noon + minutes(10) },
  announcedAt: noon - minutes(1),
  retiredAt: null,
};

const dueAfter = (lateMs: number, mirrorId: number): ObservationRow => ({
  mirrorId,
  kind: "availability",
  scheduledAt: new Date(noon + lateMs).toISOString(),
  attempt: 0,
  startedAt: new Date(noon + lateMs).toISOString(),
  outcome: "failed",
  error: "connect_timeout",
  measures: {},
  facts: {},
  detail: "",
});

const marked = (windows: readonly MaintenanceWindow[]) =>
  markMaintained(
    [dueAfter(-1, 1), dueAfter(0, 1), dueAfter(0, 2), dueAfter(minutes(10) - 1, 1), dueAfter(minutes(10), 1)],
    windows,
    { mirrorIds },
  ).map(({ maintained }) => maintained === true);

it.each<[string, Partial<MaintenanceWindow>, boolean[]]>([
  ["of the mirror", {}, [false, true, false, true, false]],
  ["of all mirrors", { mirrors: undefined }, [false, true, true, true, false]],
  ["announced too late", { announcedAt: noon + 1 }, [false, false, false, false, false]],
  ["called off in its middle", { retiredAt: noon + minutes(5) }, [false, true, false, false, false]],
])("marks the runs that were due in maintenance %s", (_, change, expected) => {
  expect(marked([{ ...window, ...change }])).toEqual(expected);
});

it("marks nothing where none is announced", () => {
  expect(marked([])).toEqual([false, false, false, false, false]);
});

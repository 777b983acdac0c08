import { expect, it } from "vitest";
import { forkedHeads, logHeads } from "../../testing/integrity-fixture.ts";
import { logVerdict } from "./log-verdict.ts";

const log = "sum.golang.org";
const [first] = logHeads.views;
const related = (...relations: (typeof logHeads.views)[number]["relation"][]) => ({
  log: logHeads.log,
  views: first ? relations.map((relation) => ({ ...first, relation })) : [],
  matrix: [],
});

it.each([
  { shown: related("equal", "behind"), verdict: { kind: "same", log, compared: 2, total: 2 } },
  { shown: related("equal", "inconclusive"), verdict: { kind: "same", log, compared: 1, total: 2 } },
  { shown: related("equal", "stale"), verdict: { kind: "old", log, old: [log], total: 2 } },
  { shown: related("forked", "stale"), verdict: { kind: "forked", log, by: [log] } },
  {
    shown: { ...related("equal", "equal"), matrix: [["equal" as const, "forked" as const]] },
    verdict: { kind: "forked", log, by: [] },
  },
  { shown: forkedHeads, verdict: { kind: "forked", log, by: ["goproxy.io"] } },
])("$verdict is what the sources say together", ({ shown, verdict }) => {
  expect(logVerdict(shown)).toEqual(verdict);
});

it("counts no source that showed no head", () => {
  const silent = related("equal", null);
  const views = silent.views.map((view) => (view.relation === null ? { ...view, head: null } : view));
  expect(logVerdict({ ...silent, views })).toEqual({ kind: "same", log, compared: 1, total: 1 });
});

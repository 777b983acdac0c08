import { hours, type Grade } from "@heliograph/core";
import type { KeptGrade } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon } from "../../testing/test-site.ts";
import { regrade } from "./regrade.ts";

/** When the run of so many six hours after noon is due. */
const turn = (count: number) => noon + count * hours(6);

const place = { mirrorId: 1, kind: "conformance", rule: "list-names-versions" } as const;

/** What is kept, and which changes there were, after runs that graded so, one every six hours. */
function after(...seen: readonly (Grade | [Grade, number])[]) {
  let kept: KeptGrade | undefined;
  const changes: string[] = [];
  for (const [count, one] of seen.entries()) {
    const [grade, at] = typeof one === "string" ? [one, turn(count)] : one;
    const graded = { ...place, grade, detail: `${grade} at ${count}`, exhibit: null, at };
    const regraded = regrade(kept, graded);
    if (regraded === undefined) continue;
    ({ kept } = regraded);
    if (regraded.change) changes.push(`${regraded.change.from} → ${regraded.change.to}`);
  }
  return { kept, changes };
}

describe("a run more", () => {
  it("that is the first begins a grade, and is no change", () => {
    const { kept, changes } = after("warn");
    expect(kept).toEqual({
      ...place,
      grade: "warn",
      detail: "warn at 0",
      exhibit: null,
      since: noon,
      lookedAt: noon,
      keptRuns: 1,
      former: null,
    });
    expect(changes).toEqual([]);
  });

  it("that says the same goes on, with what it saw", () => {
    const { kept, changes } = after("pass", "pass", "pass");
    expect(kept).toMatchObject({ since: noon, lookedAt: turn(2), keptRuns: 3, detail: "pass at 2" });
    expect(changes).toEqual([]);
  });

  it("that says another thing is a change, and what was before it is remembered", () => {
    const { kept, changes } = after("pass", "pass", "fail", "fail");
    expect(kept).toMatchObject({ grade: "fail", since: turn(2), lookedAt: turn(3), keptRuns: 2 });
    expect(kept?.former).toEqual({
      grade: "pass",
      detail: "pass at 1",
      exhibit: null,
      since: noon,
      lookedAt: turn(1),
      keptRuns: 2,
    });
    expect(changes).toEqual(["pass → fail"]);
  });

  it("that could not tell changes nothing, not even of a rule that nobody knows", () => {
    expect(after("unknown").kept).toBeUndefined();
    expect(after("pass", "unknown")).toEqual(after("pass"));
    expect(after("fail", "unknown", "fail").changes).toEqual([]);
  });

  it.each([["fail"], ["pass"]] as const)("%s, told after what was due later, changes nothing", (grade) => {
    expect(after("pass", "pass", [grade, turn(0.5)])).toEqual(after("pass", "pass"));
    expect(after("pass", "pass", [grade, turn(1)])).toEqual(after("pass", "pass"));
  });
});

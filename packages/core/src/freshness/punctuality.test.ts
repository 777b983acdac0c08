import { describe, expect, it } from "vitest";
import { hours, minutes } from "../time.ts";
import type { Arrival } from "./arrival.ts";
import { punctualityOf } from "./punctuality.ts";

const now = hours(100);
const rule = { lateAfterMs: minutes(30), now };

/** So many minutes after its publication a release was last missed, and first shown. */
type Seen = [missed: number | undefined, shown?: number];

const times = (count: number, seen: Seen) => Array.from({ length: count }, () => seen);

/** Releases published five minutes apart, the newest of them just now. */
const arrivals = (seen: readonly Seen[]): Arrival[] =>
  seen.map(([missed, shown], place) => {
    const by = now - minutes(5) * (seen.length - 1 - place);
    const shownAt = shown === undefined ? undefined : by + minutes(shown);
    return {
      release: { id: place, module: "example.com/m", source: "feed", published: { after: by, by } },
      missedAt: missed === undefined ? undefined : by + minutes(missed),
      firstShownAt: shownAt,
      shownAt,
    };
  });

describe("a mirror's punctuality", () => {
  it.each<{ what: string; seen: Seen[]; is: string }>([
    { what: "too few releases", seen: times(4, [40, 41]), is: "unclear" },
    { what: "five late ones", seen: times(5, [40, 41]), is: "late" },
    { what: "five exactly as late as may not be", seen: times(5, [30, 31]), is: "late" },
    { what: "prompt ones", seen: times(5, [undefined, 1]), is: "timely" },
    { what: "ones that were seldom looked for", seen: times(5, [5, 60]), is: "unclear" },
    { what: "two late among few", seen: [...times(2, [40, 41]), ...times(6, [1, 2])], is: "unclear" },
    { what: "three late among sixty", seen: [...times(3, [40, 41]), ...times(57, [1, 2])], is: "timely" },
    { what: "four late among sixty", seen: [...times(4, [40, 41]), ...times(56, [1, 2])], is: "late" },
    { what: "nothing that came", seen: times(9, [90]), is: "unclear" },
    { what: "some that later ones overtook", seen: [...times(3, [90]), ...times(2, [1, 2])], is: "late" },
  ])("after $what is $is", ({ seen, is }) => {
    expect(punctualityOf(arrivals(seen), rule)).toBe(is);
  });

  it("forgets what came more than six hours ago, however late", () => {
    const seen = arrivals(times(9, [400, 401]));
    const cameAt = now + minutes(401);
    expect(punctualityOf(seen, { ...rule, now: cameAt })).toBe("late");
    expect(punctualityOf(seen, { ...rule, now: cameAt + hours(6) })).toBe("unclear");
  });
});

import { describe, expect, it } from "vitest";
import { castAt } from "./cast.ts";
import { actMs, momentsOf, scenes, type Moment } from "./script.ts";

const isOf =
  (mirror: string) =>
  ({ scene }: Moment) =>
    scene.mirror === mirror;

describe("the script", () => {
  it("lets an outage begin after a minute and end four minutes later, in every act", () => {
    expect(momentsOf(0).filter(isOf("fragile"))).toMatchObject([
      { at: 60_000, event: "fault began" },
      { at: 300_000, event: "fault ended" },
    ]);
    expect(momentsOf(1).filter(isOf("fragile"))).toMatchObject([
      { at: actMs + 60_000 },
      { at: actMs + 300_000 },
    ]);
  });

  it("is in order, ends what it begins within the act, and knows its mirrors", () => {
    const times = momentsOf(0).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const slugs = castAt(0).map(({ slug }) => slug);
    for (const { mirror, fromMs, untilMs } of scenes) {
      expect(slugs).toContain(mirror);
      expect(fromMs).toBeLessThan(untilMs);
      expect(untilMs).toBeLessThan(actMs);
    }
  });
});

import { hours, minutes } from "@heliograph/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contender } from "./recommend-cost.ts";
import { choose, type Choice } from "./recommend.ts";
import { contender } from "./testing/contender.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");
const everyMs = minutes(5);

type Standing = Choice & { madeAt: number };

/** Chooses every five minutes for so long among what there is then; returns the chains in the order in which they were chosen. */
function live(
  durationMs: number,
  contendersAt: (sinceMs: number) => readonly Contender[],
  { from, start = noon }: { from?: Standing | undefined; start?: number } = {},
) {
  let standing = from;
  const chosen: (string | undefined)[] = standing === undefined ? [] : [standing.goproxy];
  for (let sinceMs = 0; sinceMs <= durationMs; sinceMs += everyMs) {
    const now = start + sinceMs;
    const choice = choose(contendersAt(sinceMs), { standing, now });
    standing = choice === undefined ? undefined : { ...choice, madeAt: now };
    if (chosen.length === 0 || chosen.at(-1) !== choice?.goproxy) chosen.push(choice?.goproxy);
  }
  return { chosen, standing };
}

const [a, b] = ["a", "b"].map((name) => `https://${name}.example|direct`);
const lost = (name: string, failed: number) => contender(name, { failed });
const undecided = (each: Contender) => ({ ...each, decided: false });
const flips = (sinceMs: number) =>
  Math.floor(sinceMs / hours(1)) % 2 === 0 ? [lost("a", 0), lost("b", 500)] : turned();
const overtaken = (sinceMs: number) => [
  lost("a", 500),
  lost("b", 10),
  lost("c", sinceMs > hours(3) ? 0 : 500),
];
const turned = () => [lost("a", 500), lost("b", 0)];

describe("a recommendation", () => {
  it("is the best there is", () => {
    expect(live(0, () => [lost("b", 90), lost("a", 3)]).chosen).toEqual([a]);
  });

  it("is none where there is nothing to recommend", () => {
    expect(live(hours(1), () => []).chosen).toEqual([undefined]);
  });

  it("stays however much better another is for less than six hours", () => {
    expect(live(hours(72), flips).chosen).toEqual([a]);
  });

  it("gives way to what has been clearly better for six hours, and not before", () => {
    const { standing } = live(0, () => [lost("a", 0), lost("b", 500)]);
    expect(live(hours(6) - everyMs, turned, { from: standing, start: noon + everyMs }).chosen).toEqual([a]);
    expect(live(hours(6), turned, { from: standing, start: noon + everyMs }).chosen).toEqual([a, b]);
  });

  it("never gives way to what is only a little better", () => {
    const { standing } = live(0, () => [lost("a", 0), lost("b", 500)]);
    expect(live(hours(72), () => [lost("a", 100), lost("b", 90)], { from: standing }).chosen).toEqual([a]);
  });

  it("gives way to the one that was better all the time, though another is now better still", () => {
    const { standing } = live(0, () => [lost("a", 0), lost("b", 500), lost("c", 500)]);
    expect(live(hours(6), overtaken, { from: standing, start: noon + everyMs }).chosen).toEqual([a, b]);
  });

  it("does not count a time in which nobody chose", () => {
    const { standing } = live(hours(1), turned, {
      from: { goproxy: a ?? "", since: noon, challenger: null, challengerSince: null, madeAt: noon },
    });
    const later = live(hours(1), turned, {
      from: standing,
      start: noon + hours(9),
    });
    expect(later.chosen).toEqual([a]);
    expect(later.standing?.challengerSince).toBe(noon + hours(9));
  });

  it("is replaced at once when it may not be recommended any more", () => {
    const { standing } = live(0, () => [lost("a", 0), lost("b", 500)]);
    expect(live(0, () => [lost("b", 500)], { from: standing }).chosen).toEqual([a, b]);
    expect(live(0, () => [], { from: standing }).chosen).toEqual([a, undefined]);
  });

  it("stays while nobody can tell how its mirror is, and what nobody can tell of does not come in", () => {
    const { standing } = live(0, () => [lost("a", 0), lost("b", 500)]);
    expect(
      live(hours(24), () => [undecided(lost("a", 0)), undecided(lost("b", 0))], { from: standing }).chosen,
    ).toEqual([a]);
    expect(
      live(hours(24), () => [lost("a", 500), undecided(lost("c", 0))], { from: standing }).chosen,
    ).toEqual([a]);
    expect(live(0, () => [undecided(lost("c", 0))]).chosen).toEqual([undefined]);
  });

  it("is begun anew when nobody chose for a day", () => {
    const { standing } = live(0, () => [lost("a", 0), lost("b", 500)]);
    expect(live(0, turned, { from: standing, start: noon + hours(24) }).chosen).toEqual([a, b]);
  });
});

const anyCost = fc.record({
  failed: fc.nat({ max: 300 }),
  hung: fc.nat({ max: 50 }),
  direct: fc.nat({ max: 300 }),
  unchecked: fc.nat({ max: 300 }),
  lostMs: fc.nat({ max: 500 }),
  ttfbMs: fc.option(fc.nat({ max: 500 }), { nil: null }),
  seen: fc.integer({ min: 0, max: 10_080 }),
});

const anyContenders = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"))
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.tuple(anyCost, fc.boolean()).map(([of, decided]) => ({ ...contender(name, of), decided })),
      ),
    ),
  );

const anyStanding = fc.option(
  fc.record({
    goproxy: fc.constantFrom("a", "b", "x").map((name) => `https://${name}.example|direct`),
    since: fc.constant(noon - hours(30)),
    madeAt: fc.integer({ min: noon - hours(30), max: noon }),
    challenger: fc.option(fc.constantFrom("c", "d").map((name) => `https://${name}.example|direct`)),
    challengerSince: fc.option(fc.integer({ min: noon - hours(30), max: noon })),
  }),
  { nil: undefined },
);

describe("whatever there is to choose from", () => {
  it("a choice is one of the contenders, and a new one is decided and was seen", () => {
    fc.assert(
      fc.property(anyContenders, anyStanding, (contenders, standing) => {
        const choice = choose(contenders, { standing, now: noon });
        const mayStand = contenders.filter(
          ({ goproxy, decided, cost }) => goproxy === standing?.goproxy || (decided && cost.seen > 0),
        );
        expect([undefined, ...mayStand.map(({ goproxy }) => goproxy)]).toContain(choice?.goproxy);
      }),
    );
  });

  it("the order in which contenders come makes no difference", () => {
    fc.assert(
      fc.property(anyContenders, anyStanding, (contenders, standing) => {
        const choices = [contenders, contenders.toReversed()].map((each) =>
          choose(each, { standing, now: noon }),
        );
        expect(choices[0]).toEqual(choices[1]);
      }),
    );
  });

  it("nothing is chosen twice in six hours while what stands may be recommended", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 })), { minLength: 60, maxLength: 60 }),
        (series) => {
          const { chosen } = live(everyMs * 59, (sinceMs) => {
            const [ofA = 0, ofB = 0] = series[sinceMs / everyMs] ?? [];
            return [lost("a", ofA), lost("b", ofB)];
          });
          expect(chosen).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});

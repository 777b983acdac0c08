import type { KeptLook } from "@heliograph/db";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { mergeLooks } from "./merge-looks.ts";
import { sightingColumns } from "./sighting-columns.ts";

const glimpse = fc.constantFrom<0 | 1 | 2 | null>(0, 1, 2, null);

const kept: fc.Arbitrary<KeptLook> = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 5 }), glimpse, glimpse, glimpse)
  .map(([askedAt, tookMs, list, latest, exact]) => [askedAt, askedAt + tookMs, list, latest, exact]);

const told = fc.array(kept, { maxLength: 30 });

/** Some looks, and the same in another order with some of them twice. */
const retold = told.chain((looks) =>
  fc.tuple(
    fc.constant(looks),
    fc
      .subarray(looks)
      .chain((again) =>
        fc.shuffledSubarray([...looks, ...again], { minLength: looks.length + again.length }),
      ),
    fc.integer({ min: 0, max: looks.length }),
  ),
);

it("looks come to the same in whatever order they are told, in however many portions, and if some are told twice", () => {
  fc.assert(
    fc.property(retold, ([looks, others, cut]) => {
      const once = mergeLooks([], looks);
      const twice = mergeLooks(mergeLooks([], others.slice(0, cut)), others.slice(cut));
      expect(twice).toEqual(once);
      expect(sightingColumns(twice)).toEqual(sightingColumns(once));
    }),
  );
});

it("of two tellings of one look each adds what the other does not know, and a miss outweighs a sight", () => {
  expect(mergeLooks([[10, 20, 1, null, 0]], [[10, 30, null, 1, 1]])).toEqual([[10, 30, 1, 1, 0]]);
});

it("what was shown for good by some moment is missed from the next miss on", () => {
  const known: KeptLook[] = [
    [9, 9, 2, null, null],
    [10, 12, 0, null, null],
  ];
  expect(sightingColumns(known)).toMatchObject({
    listMissedAt: null,
    listFirstShownAt: new Date(9),
    listShownAt: new Date(9),
    absentSince: new Date(10),
    absentUntil: new Date(12),
    absentCount: 1,
    latestShownAt: null,
  });
});

import { hours, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { basket, modulesSince, openingRelease } from "./modules.ts";

/** What comes out from one time to another, not yet counting that one, as its module and when. */
const outBetween = (from: number, to: number) =>
  modulesSince(0)
    .flatMap(({ path, releases }) => releases.map((release) => ({ path, ...release })))
    .filter(({ publishedAt = -Infinity }) => publishedAt >= from && publishedAt < to);

it("a module has a new version every minute, five of them in turn", () => {
  const taking = outBetween(0, minutes(10)).filter(({ path }) => path !== "example.com/lively");
  const inOrder = taking.toSorted((one, other) => (one.publishedAt ?? 0) - (other.publishedAt ?? 0));
  expect(inOrder.map(({ publishedAt }) => publishedAt)).toEqual(
    Array.from({ length: 10 }, (_, at) => minutes(at)),
  );
  expect(new Set(inOrder.slice(0, 5).map(({ path }) => path)).size).toBe(5);
});

it("the basket has modules of both rhythms, and knows what comes out at the beginning", () => {
  const opening = outBetween(0, 1).map(({ path, version }) => ({ module: path, version }));
  expect(opening).toContainEqual(openingRelease);
  const paths = modulesSince(0).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(basket));
  expect(basket.length).toBeLessThan(paths.length);
});

it("the basket never rests for as long as a mirror may stand still", () => {
  const inBasket = outBetween(0, hours(1)).filter(({ path }) => basket.includes(path));
  const times = inBasket.map(({ publishedAt = 0 }) => publishedAt).toSorted((one, other) => one - other);
  const rests = times.slice(1).map((at, place) => at - (times[place] ?? 0));
  expect(Math.max(...rests)).toBeLessThan(minutes(5));
});

import { expect, it } from "vitest";
import { isClearlyBetter, minutesLost, rankContenders } from "./recommend-cost.ts";
import { contender, cost } from "./testing/contender.ts";

it("counts what failed, hung, went to the origin or came without checksums as lost", () => {
  expect(minutesLost(cost({ failed: 1, hung: 2, direct: 3, unchecked: 4 }))).toBe(10);
});

it.each([
  {
    of: "fewer minutes lost before a shorter time",
    one: { failed: 2, ttfbMs: 900 },
    other: { failed: 20, ttfbMs: 20 },
  },
  {
    of: "the shorter time where minutes are alike",
    one: { failed: 4, ttfbMs: 20 },
    other: { failed: 1, ttfbMs: 90 },
  },
  {
    of: "what was lost before the proxy that served",
    one: { ttfbMs: 50 },
    other: { lostMs: 20, ttfbMs: 40 },
  },
  { of: "what served at all before what never did", one: { ttfbMs: 900 }, other: { ttfbMs: null } },
])("prefers $of", ({ one, other }) => {
  const ranked = rankContenders([contender("other", other), contender("one", one)]);
  expect(ranked.map(({ goproxy }) => goproxy)).toEqual([
    "https://one.example|direct",
    "https://other.example|direct",
  ]);
});

it("prefers more to fall back on where nothing else tells two chains apart", () => {
  const [alone, pair] = [
    contender("a"),
    { ...contender("a"), goproxy: "https://a.example|https://b.example|direct" },
  ];
  expect(rankContenders([alone, pair])[0]).toBe(pair);
});

it("leaves out what was never seen, or too short a time to be compared", () => {
  const long = contender("long", { failed: 50 });
  const young = { ...contender("young"), cost: cost({ seen: 100 }) };
  const unseen = { ...contender("unseen"), cost: cost({ seen: 0, ttfbMs: null }) };
  expect(rankContenders([young, unseen, long])).toEqual([long]);
  expect(rankContenders([unseen])).toEqual([]);
});

it("holds minutes against each other as if both chains had been seen for as long", () => {
  const long = contender("long", { seen: 10_000, failed: 100 });
  const half = contender("half", { seen: 5_000, failed: 60 });
  expect(rankContenders([half, long]).map(({ goproxy }) => goproxy)).toEqual([long.goproxy, half.goproxy]);
});

it.each([
  { one: { failed: 80 }, other: { failed: 100 }, better: true },
  { one: { failed: 81 }, other: { failed: 100 }, better: false },
  { one: { failed: 0 }, other: { failed: 5 }, better: true },
  { one: { failed: 0 }, other: { failed: 4 }, better: false },
  { one: { failed: 3, ttfbMs: 70 }, other: { failed: 0, ttfbMs: 100 }, better: true },
  { one: { failed: 3, ttfbMs: 71 }, other: { failed: 0, ttfbMs: 100 }, better: false },
  { one: { failed: 9, ttfbMs: 1 }, other: { failed: 0, ttfbMs: 100 }, better: false },
  { one: { ttfbMs: 70 }, other: { ttfbMs: null }, better: true },
  { one: { ttfbMs: null }, other: { ttfbMs: null }, better: false },
])("calls $one clearly better than $other: $better", ({ one, other, better }) => {
  expect(isClearlyBetter(cost(one), cost(other))).toBe(better);
});

import { expect, it } from "vitest";
import { comparedIn } from "../../lib/compared-search.ts";
import { comparedBy } from "../../testing/speed-fixture.ts";
import { directionOf, sortRanking, type SortColumn } from "./sort-ranking.ts";

const [first] = comparedBy(comparedIn(new URLSearchParams()).comparison).mirrors;
const mirrors = first
  ? [
      { ...first, slug: "even", p50Ms: 80, success: 0.99, lagMs: null },
      { ...first, slug: "quick", p50Ms: 20, success: 0.98, lagMs: null },
      { ...first, slug: "silent", p50Ms: null, success: null, lagMs: null },
      { ...first, slug: "slow", p50Ms: 900, success: 0.99, lagMs: null },
    ]
  : [];

it.each<{ column: SortColumn; worstFirst: boolean; direction: string; order: string[] }>([
  { column: "p50", worstFirst: false, direction: "ascending", order: ["quick", "even", "slow", "silent"] },
  { column: "p50", worstFirst: true, direction: "descending", order: ["slow", "even", "quick", "silent"] },
  {
    column: "success",
    worstFirst: false,
    direction: "descending",
    order: ["even", "slow", "quick", "silent"],
  },
  { column: "success", worstFirst: true, direction: "ascending", order: ["quick", "even", "slow", "silent"] },
  { column: "lag", worstFirst: false, direction: "ascending", order: ["even", "quick", "silent", "slow"] },
])("by $column, worst first: $worstFirst, the order is $order", ({ direction, order, ...sorting }) => {
  expect(directionOf(sorting)).toBe(direction);
  expect(sortRanking(mirrors, sorting).map(({ slug }) => slug)).toEqual(order);
});

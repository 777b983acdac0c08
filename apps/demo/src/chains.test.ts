import { expect, it } from "vitest";
import { castAt } from "./cast.ts";
import { chainsOf } from "./chains.ts";

const baseUrls = new Map(castAt(0).map(({ slug }) => [slug, `http://${slug}.example`]));

it("the chains lead to mirrors of the cast alone", () => {
  const known = new Set([...baseUrls.values(), "off"]);
  const hops = chainsOf(baseUrls).flatMap(({ goproxy }) => goproxy.split(/[,|]/));
  expect(hops.filter((hop) => !known.has(hop))).toEqual([]);
});

it("two chains differ in nothing but what stands between their mirrors", () => {
  const [comma, pipe] = ["comma", "pipe"].map((slug) => chainsOf(baseUrls).find((one) => one.slug === slug));
  expect(comma?.goproxy.replace(",", "|")).toBe(pipe?.goproxy);
});

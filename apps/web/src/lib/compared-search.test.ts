import { expect, it } from "vitest";
import { comparedIn, comparedSearch, comparisonSearch, withinRegions } from "./compared-search.ts";

const read = (search: string) => comparedIn(new URLSearchParams(search));

it("compares all alike over a day unless more is asked for", () => {
  expect(read("")).toEqual({
    comparison: { window: "24h", region: null, sizeClass: null, temperature: null, family: null },
    percentile: "p50",
    figure: "ttfb",
    refused: [],
  });
});

it("takes an empty field of the form as no wish", () => {
  expect(read("window=7d&region=&size=&temperature=&family=")).toEqual(read("window=7d"));
});

it("reads back what it wrote", () => {
  const asked = read(
    "window=30d&region=cn-east&size=10&temperature=cold&family=6&percentile=p99&figure=rate",
  );
  expect(asked.comparison).toEqual({
    window: "30d",
    region: "cn-east",
    sizeClass: 10,
    temperature: "cold",
    family: 6,
  });
  expect(read(comparedSearch(asked))).toEqual(asked);
});

it("asks our API for no more than the comparison", () => {
  const { comparison } = read("window=1h&family=4&percentile=p95");
  expect(comparisonSearch(comparison)).toBe("window=1h&family=4");
});

it("leaves a region out that nobody looks from", () => {
  const asked = read("region=mars");
  expect(withinRegions(asked, [{ region: "mars" }])).toBe(asked);
  expect(withinRegions(asked, [{ region: "cn-east" }])).toEqual({ ...read(""), refused: ["region=mars"] });
});

it("names what it does not know, and leaves it out", () => {
  const { comparison, refused } = read("window=2y&size=7&family=5");
  expect(comparison).toEqual(read("").comparison);
  expect(refused).toEqual(["window=2y", "size=7", "family=5"]);
});

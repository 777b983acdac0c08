import { expect, it } from "vitest";
import { temperatureOf } from "./temperature.ts";

const before = { isNew: false, isKept: false };

it.each([
  [{ cacheStatus: "HIT" }, "warm"],
  [{ cacheStatus: "Hit from cloudfront" }, "warm"],
  [{ cacheStatus: "MISS, HIT" }, "warm"],
  [{ cacheStatus: "TCP_HIT dirn:1:2" }, "warm"],
  [{ cacheStatus: "ExampleCache; hit; ttl=30" }, "warm"],
  [{ age: "17" }, "warm"],
  [{ age: "0" }, "unknown"],
  [{ cacheStatus: "MISS" }, "cold"],
  [{ cacheStatus: "TCP_MISS" }, "cold"],
  [{ cacheStatus: "EXPIRED" }, "cold"],
  [{ cacheStatus: "ExampleCache; fwd=uri-miss" }, "cold"],
  [{ cacheStatus: "DYNAMIC" }, "unknown"],
  [{}, "unknown"],
])("of %j is %s", (facts, temperature) => {
  expect(temperatureOf(facts, before)).toBe(temperature);
});

it("is told by what we asked before where no cache says anything", () => {
  expect(temperatureOf({}, { isNew: true, isKept: false })).toBe("cold");
  expect(temperatureOf({}, { isNew: false, isKept: true })).toBe("warm");
  expect(temperatureOf({ cacheStatus: "MISS" }, { isNew: false, isKept: true })).toBe("cold");
});

import { expect, it } from "vitest";
import { readLatencyCounts } from "./counted-latencies.ts";

it.each([
  ["{}", []],
  ["{-8,1}", [-8, 1]],
  ["{9,2,10,1}{}{9,4}{-3,1}", [-3, 1, 9, 6, 10, 1]],
])("%s counts %j", (text, histogram) => {
  expect(readLatencyCounts(text)).toEqual(histogram);
});

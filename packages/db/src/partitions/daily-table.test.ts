import { days } from "@heliograph/core";
import { expect, it } from "vitest";
import { dayOf, dayOfPartition, partitionName } from "./daily-table.ts";

const leapDay = Date.parse("2028-02-29");

it("names a partition by its UTC day, and finds the day by the name", () => {
  const name = partitionName("observations", dayOf(leapDay + days(1) - 1));
  expect(name).toBe("observations_20280229");
  expect(dayOfPartition("observations", name)).toBe(leapDay);
});

it.each(["observations", "observations_20281301", "observations_copy", "rollups_5m_20280229"])(
  "knows that %s is none of its partitions",
  (name) => {
    expect(dayOfPartition("observations", name)).toBeUndefined();
  },
);

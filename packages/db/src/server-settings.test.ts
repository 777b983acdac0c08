import { expect, it } from "vitest";
import { faultOf } from "./server-settings.ts";

it.each([
  { version: 140_019, fsync: "on", fault: "the database is PostgreSQL 14, but 15 to 18 are supported" },
  { version: 150_000, fsync: "on", fault: undefined },
  { version: 180_004, fsync: "on", fault: undefined },
  { version: 190_000, fsync: "on", fault: "the database is PostgreSQL 19, but 15 to 18 are supported" },
  {
    version: 170_002,
    fsync: "off",
    fault: "the database runs with fsync off, so a power cut could lose everything",
  },
])("a server of version $version with fsync $fsync: $fault", ({ version, fsync, fault }) => {
  expect(faultOf({ version, fsync })).toBe(fault);
});

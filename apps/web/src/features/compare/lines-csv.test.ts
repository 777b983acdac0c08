import { expect, it } from "vitest";
import { linesCsv } from "./lines-csv.ts";

it("writes a file with a column for each mirror", () => {
  const steps = [{ atMs: Date.parse("2026-11-21T14:00:00Z") }, { atMs: Date.parse("2026-11-21T14:05:00Z") }];
  const lines = [
    { slug: "a", name: "A", values: [40, null], typical: 40 },
    { slug: "b", name: "B", values: [null, 400], typical: 400 },
  ];
  expect(linesCsv({ steps, lines }).split("\r\n")).toEqual([
    '"at","a_ms","b_ms"',
    '"2026-11-21T14:00:00.000Z","40",""',
    '"2026-11-21T14:05:00.000Z","","400"',
    "",
  ]);
});

import { drillFaults } from "@heliograph/core";
import { expect, it } from "vitest";
import { consequenceOf, faultsOf } from "./consequence.ts";
import { parseGoproxy } from "./goproxy-list.ts";

/** What follows from each fault of a hop, in a word. */
const consequencesOf = (goproxy: string, place: number) =>
  Object.fromEntries(
    drillFaults.map((fault) => {
      const consequence = consequenceOf(parseGoproxy(goproxy), place, fault);
      return [fault, consequence.kind === "asks" ? consequence.hop.source : consequence.kind];
    }),
  );

const errors = ["server_error", "rate_limited", "refused", "reset", "unresolvable", "bad_certificate"];
const all = (what: string) => Object.fromEntries(errors.map((fault) => [fault, what]));
const stalls = { stalled_headers: "hangs", stalled_body: "hangs" };

it.each([
  ["https://a.example,direct", 0, { not_found: "direct", ...all("stops"), ...stalls }],
  ["https://a.example|direct", 0, { not_found: "direct", ...all("direct"), ...stalls }],
  ["https://a.example,https://b.example|off", 1, { not_found: "stops", ...all("stops"), ...stalls }],
  [
    "https://a.example|http://me:secret@b.example|direct",
    0,
    { not_found: "direct", ...all("direct"), ...stalls },
  ],
  [
    "http://me:secret@a.example,https://b.example|direct",
    1,
    { not_found: "stops", ...all("stops"), ...stalls },
  ],
])("%s: faults of hop %i", (goproxy, place, consequences) => {
  expect(consequencesOf(goproxy, place)).toEqual(consequences);
});

it.each([
  ["https://a.example", drillFaults.length],
  ["http://a.example", drillFaults.length - 1],
  ["file:///srv/go", 1],
  ["http://me:secret@a.example", 0],
])("%s can have %i faults", (source, count) => {
  expect(faultsOf(source)).toHaveLength(count);
});

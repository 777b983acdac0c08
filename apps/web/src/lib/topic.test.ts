import { expect, it } from "vitest";
import { mirrors } from "../testing/fixture.ts";
import { openBreaches } from "./breach.ts";
import { tabOf } from "./topic.ts";

it.each([
  { cause: "availability", tab: "overview" },
  { cause: "hash_mismatch", tab: "integrity" },
  { cause: "log_stale", tab: "integrity" },
  { cause: "frozen", tab: "freshness" },
  { cause: "conformance", tab: "conformance" },
  { cause: "certificate_expiring", tab: "tls" },
] as const)("more about $cause stands under $tab", ({ cause, tab }) => {
  expect(tabOf(cause)).toBe(tab);
});

it("calls nothing about freshness a breach, however bad it is", () => {
  const incidents = mirrors.incidents.map((incident) => ({
    ...incident,
    cause: "frozen" as const,
    severity: "critical" as const,
  }));
  expect(incidents.length).toBeGreaterThan(0);
  expect(openBreaches(incidents)).toEqual([]);
});

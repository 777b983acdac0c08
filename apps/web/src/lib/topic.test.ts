import { expect, it } from "vitest";
import { mirrors } from "../testing/fixture.ts";
import { openBreaches } from "./breach.ts";
import { placeOf } from "./topic.ts";

it.each([
  { cause: "availability", tab: "overview" },
  { cause: "hash_mismatch", tab: "integrity" },
  { cause: "log_stale", tab: "integrity" },
  { cause: "frozen", tab: "freshness" },
  { cause: "conformance", tab: "conformance" },
  { cause: "certificate_expiring", tab: "tls" },
] as const)("more about $cause stands under $tab", ({ cause, tab }) => {
  expect(placeOf({ mirror: "a", cause })).toEqual({ mirror: "a", tab });
});

it.each([
  { subject: "info-is-json", tab: "conformance" },
  { subject: "trusted", tab: "tls" },
] as const)("more about a broken rule $subject stands with it under $tab", ({ subject, tab }) => {
  expect(placeOf({ mirror: "a", cause: "conformance", subject })).toEqual({
    mirror: "a",
    tab,
    rule: subject,
  });
});

it("calls nothing about freshness a breach, however bad it is", () => {
  const incidents = mirrors.incidents.flatMap((incident) =>
    incident.mirror === null
      ? []
      : [{ ...incident, cause: "frozen" as const, severity: "critical" as const }],
  );
  expect(incidents.length).toBeGreaterThan(0);
  expect(openBreaches(incidents)).toEqual([]);
});

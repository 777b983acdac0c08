import { expect, it } from "vitest";
import { findings, incidentOfFinding } from "../testing/integrity-fixture.ts";
import { shownPhase } from "./shown-phase.ts";

const { finding } = incidentOfFinding(findings.mismatch);

it.each([
  { incident: { phase: "open", finding: null, under: null }, shown: "investigating" },
  { incident: { phase: "open", finding, under: null }, shown: "identified" },
  { incident: { phase: "open", finding: null, under: "7" }, shown: "identified" },
  { incident: { phase: "recovering", finding: null, under: null }, shown: "monitoring" },
  { incident: { phase: "resolved", finding, under: null }, shown: "resolved" },
] as const)("$incident.phase is told as $shown", ({ incident, shown }) => {
  expect(shownPhase(incident)).toBe(shown);
});

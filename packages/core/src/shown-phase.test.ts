import { expect, it } from "vitest";
import { shownPhase } from "./shown-phase.ts";

const finding = { id: "1", subject: "", part: "zip" as const, expected: "", received: "", heads: [] };

it.each([
  { incident: { phase: "open", finding: null, under: null }, shown: "investigating" },
  { incident: { phase: "open", finding, under: null }, shown: "identified" },
  { incident: { phase: "open", finding: null, under: "7" }, shown: "identified" },
  { incident: { phase: "recovering", finding: null, under: null }, shown: "monitoring" },
  { incident: { phase: "resolved", finding, under: null }, shown: "resolved" },
] as const)("$incident.phase is told as $shown", ({ incident, shown }) => {
  expect(shownPhase(incident)).toBe(shown);
});

import { expect, it } from "vitest";
import { integrityVerdict } from "./integrity-verdict.ts";

const none = { verified: 0, refuted: 0, unrecorded: 0, unproved: 0 };
const checkedAt = "2026-11-21T14:20:00.000Z";
const verdictOf = (day: Partial<typeof none>) =>
  integrityVerdict({ checkedAt, counts: { "24h": { ...none, ...day }, "30d": none } });

it.each([
  { day: {}, verdict: { kind: "none" } },
  { day: { verified: 9 }, verdict: { kind: "all", looks: 9, total: 9 } },
  { day: { verified: 9, unproved: 1 }, verdict: { kind: "some", looks: 9, total: 10 } },
  { day: { unrecorded: 2 }, verdict: { kind: "some", looks: 0, total: 2 } },
  { day: { verified: 9, refuted: 1, unproved: 3 }, verdict: { kind: "refuted", looks: 1, total: 13 } },
])("$day is $verdict.kind", ({ day, verdict }) => {
  expect(verdictOf(day)).toEqual(verdict);
});

it("says that nothing was ever looked into", () => {
  expect(integrityVerdict({ checkedAt: null, counts: { "24h": none, "30d": none } })).toEqual({
    kind: "never",
  });
});

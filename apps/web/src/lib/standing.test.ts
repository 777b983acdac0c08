import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";

const vantage = "cn-east";

it.each([
  { finding: { cause: "hash_mismatch", vantage, confirmed: true }, standing: "findings.confirmed" },
  { finding: { cause: "hash_mismatch", vantage, confirmed: false }, standing: "findings.once" },
  { finding: { cause: "log_forked", vantage, confirmed: true }, standing: "findings.signed" },
  { finding: { cause: "log_forked", vantage: null, confirmed: true }, standing: "findings.signed" },
  { finding: { cause: "frozen", vantage, confirmed: true }, standing: "findings.watched" },
  { finding: { cause: "content_differs", vantage: null, confirmed: true }, standing: "findings.compared" },
  { finding: { cause: "content_differs", vantage: null, confirmed: false }, standing: "findings.once" },
] as const)("$finding stands as $standing", ({ finding, standing }) => {
  expect(standingOf(finding)).toBe(standing);
});

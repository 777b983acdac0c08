import { expect, it } from "vitest";
import { errorClasses, outcomeOf } from "./failure.ts";

it.each([
  { errors: ["ok"], outcome: "ok" },
  { errors: ["slow", "rate_limited"], outcome: "degraded" },
  { errors: ["target_refused", "agent_isolated", "internal"], outcome: "unknown" },
  { errors: ["dns_nxdomain", "deadline", "http_4xx", "content_invalid", "log_stale"], outcome: "failed" },
] as const)("$errors is $outcome", ({ errors, outcome }) => {
  expect(errors.map(outcomeOf)).toEqual(errors.map(() => outcome));
});

it("every class is listed once", () => {
  expect(new Set(errorClasses).size).toBe(errorClasses.length);
  expect(errorClasses).toHaveLength(38);
});

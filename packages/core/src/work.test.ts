import { expect, test } from "vitest";
import { workSchema } from "./work.ts";

const check = {
  mirror: "example",
  protocol: "goproxy",
  role: "mirror",
  baseUrl: "https://mirror.example",
  kind: "availability",
  everyMs: 60_000,
  phaseMs: 0,
};

const work = {
  vantage: "test",
  epoch: 1,
  now: "2026-01-01T12:00:00.000Z",
  contact: "",
  references: [],
  checks: [check],
};

test("checks of a kind that this prober does not know are left out", () => {
  const { checks } = workSchema.parse({ ...work, checks: [{ kind: "telepathy", strength: 9 }, check] });
  expect(checks).toEqual([check]);
});

test("a check of a known kind must be well formed", () => {
  expect(workSchema.safeParse({ ...work, checks: [{ ...check, everyMs: 0 }] }).success).toBe(false);
  expect(workSchema.safeParse({ ...work, checks: "none" }).success).toBe(false);
});

test("work of an older server has no checksum database and no basket", () => {
  expect(workSchema.parse(work)).toMatchObject({ log: null, basket: [] });
});

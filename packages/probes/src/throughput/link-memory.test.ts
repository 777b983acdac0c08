import { hours, isLinkBound } from "@heliograph/core";
import { expect, it } from "vitest";
import { LinkMemory } from "./link-memory.ts";

const now = Date.UTC(2026, 0, 1, 12);

it("knows nothing before another host has sent", () => {
  const link = new LinkMemory();
  link.note("a.example", 90, now);
  expect(link.besides("a.example", now)).toBeNull();
});

it("tells the best of all other hosts", () => {
  const link = new LinkMemory();
  link.note("a.example", 90, now);
  link.note("b.example", 40, now);
  link.note("b.example", 50, now);
  link.note("c.example", 30, now);
  expect(link.besides("a.example", now)).toEqual({ mbps: 50, through: "b.example" });
  expect(link.besides("b.example", now)).toEqual({ mbps: 90, through: "a.example" });
});

it("forgets what was long ago", () => {
  const link = new LinkMemory();
  link.note("b.example", 50, now - hours(7));
  link.note("b.example", 20, now - hours(1));
  expect(link.besides("a.example", now)).toEqual({ mbps: 20, through: "b.example" });
});

it.each([
  [100, 95, true],
  [95, 100, true],
  [100, 40, false],
  [40, 100, false],
])("a host at %d where another reached %d may have met our own limit: %s", (mbps, other, bound) => {
  expect(isLinkBound({ mbps, link: { mbps: other, through: "b.example" } })).toBe(bound);
});

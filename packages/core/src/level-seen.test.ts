import { expect, it } from "vitest";
import { levelSeen } from "./level-seen.ts";

const votes = { up: ["north", "south"], degraded: ["west"], down: ["east", "south-east"] };

it.each([
  { vantages: ["north", "south"], level: "up" },
  { vantages: ["west"], level: "degraded" },
  { vantages: ["east"], level: "down" },
  { vantages: ["east", "south-east"], level: "down" },
  { vantages: ["north", "east"], level: "partial" },
  { vantages: ["north", "south", "west"], level: "up" },
  { vantages: ["elsewhere"], level: "unknown" },
  { vantages: [], level: "unknown" },
])("seen from $vantages, a mirror is $level", ({ vantages, level }) => {
  expect(levelSeen(votes, vantages)).toBe(level);
});

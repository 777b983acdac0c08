import { describe, expect, test } from "vitest";
import { chooseVersions, moduleInTurn } from "./choose-sample.ts";

const canary = { module: "example.com/canary", version: "v1.0.0" };
const module = "example.com/m";
const listed = ["v1.0.0", "v1.1.0", "v1.2.0", "v1.3.0"];

test("each module has its turn, and when all had, the way of choosing is another", () => {
  const turns = [0, 1, 2, 3, 4, 5].map((turn) => moduleInTurn(canary, [module, canary.module], turn));
  expect(turns.map((turn) => `${turn.module} ${turn.way}`)).toEqual([
    "example.com/canary oldest",
    "example.com/m oldest",
    "example.com/canary random",
    "example.com/m random",
    "example.com/canary biggest",
    "example.com/m biggest",
  ]);
});

describe("of what a mirror lists", () => {
  const largest = [
    { module: "example.com/other", version: "v1.0.0" },
    { module, version: "v1.9.0" },
    { module, version: "v1.2.0" },
    { module, version: "v1.0.0" },
  ];
  const choose = (way: "oldest" | "random" | "biggest", chance = 0, versions = listed) =>
    chooseVersions({ module, way }, { listed: versions, largest, chance }).map(({ version }) => version);

  test.each([
    { way: "oldest", chosen: ["v1.3.0", "v1.0.0"] },
    { way: "random", chosen: ["v1.3.0", "v1.1.0"] },
    { way: "biggest", chosen: ["v1.3.0", "v1.2.0"] },
  ] as const)("the newest is taken, and the $way", ({ way, chosen }) => {
    expect(choose(way, 0.3)).toEqual(chosen);
  });

  test("nothing is taken twice, and of nothing nothing", () => {
    expect(choose("random", 0.99)).toEqual(["v1.3.0"]);
    expect(choose("oldest", 0, [])).toEqual([]);
  });

  test("what is no version of the module is not taken", () => {
    expect(
      choose("oldest", 0, ["v1", "v1.0.0+meta", "v1.0.0", "v2.0.0", `v1.0.0-${"a".repeat(200)}`]),
    ).toEqual(["v1.0.0"]);
  });
});

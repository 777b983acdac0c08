import { minutes, seconds, type FollowedRelease } from "@heliograph/core";
import { expect, test } from "vitest";
import { dueVisits } from "./due.ts";
import { FreshnessMemory } from "./freshness-memory.ts";

const noon = Date.UTC(2026, 0, 1, 12);

const release = (module: string, version: string, publishedAt = noon): FollowedRelease => ({
  module,
  version,
  publishedBy: new Date(publishedAt).toISOString(),
  again: false,
});
const shown = (version: string, list: boolean) => ({
  version,
  list,
  latest: null,
  exact: null,
  hidden: null,
});
const modulesOf = (visits: ReturnType<typeof dueVisits>) => visits.map(({ module }) => module);

test("what has waited longest comes first, and what was never looked at before all else", () => {
  const memory = new FreshnessMemory();
  const releases = [
    release("example.com/b", "v1.0.0", noon - minutes(1)),
    release("example.com/a", "v1.0.0", noon - minutes(2)),
    release("example.com/young", "v1.0.0", noon - seconds(29)),
  ];
  const visits = dueVisits(
    { basket: ["example.com/basket"], releases },
    { memory, now: noon, isScarce: false },
  );
  expect(modulesOf(visits)).toEqual(["example.com/basket", "example.com/a", "example.com/b"]);
});

test("one look is for all releases of a module that have not arrived, 32 at most", () => {
  const memory = new FreshnessMemory();
  const module = "example.com/m";
  const releases = Array.from({ length: 40 }, (_, at) => release(module, `v1.${at}.0`, noon - minutes(at)));
  for (let look = 0; look < 3; look += 1) memory.noteShown(module, [shown("v1.0.0", true)]);
  const [visit] = dueVisits({ basket: [], releases }, { memory, now: noon, isScarce: false });
  expect(visit?.releases).toHaveLength(32);
  expect(visit?.releases[0]?.version).toBe("v1.1.0");
});

test("what has arrived is not looked for any more, unless it was missed since", () => {
  const memory = new FreshnessMemory();
  const one = release("example.com/m", "v1.0.0", noon - minutes(10));
  memory.noteTry({ module: one.module, releases: [one] }, noon - minutes(5));
  for (let look = 0; look < 3; look += 1) memory.noteShown(one.module, [shown(one.version, true)]);
  const dueOf = (wanted: FollowedRelease) =>
    dueVisits({ basket: [], releases: [wanted] }, { memory, now: noon, isScarce: false });
  expect(dueOf(one)).toEqual([]);
  expect(dueOf({ ...one, again: true })).toHaveLength(1);
});

test("while the budget is scarce only releases are looked for, half as often", () => {
  const memory = new FreshnessMemory();
  const one = release("example.com/m", "v1.0.0");
  memory.noteTry({ module: one.module, releases: [one] }, noon + minutes(10));
  const wanted = { basket: ["example.com/basket"], releases: [one] };
  const dueAt = (now: number, isScarce: boolean) => modulesOf(dueVisits(wanted, { memory, now, isScarce }));
  expect(dueAt(noon + minutes(20), false)).toEqual(["example.com/basket", "example.com/m"]);
  expect(dueAt(noon + minutes(29), true)).toEqual([]);
  expect(dueAt(noon + minutes(30), true)).toEqual(["example.com/m"]);
});

test("what cannot be asked for is passed over", () => {
  const releases = [
    release("not a module", "v1.0.0", noon - minutes(5)),
    release("example.com/m", "v2.0.0", noon - minutes(5)),
    release("example.com/m", "master", noon - minutes(5)),
  ];
  const memory = new FreshnessMemory();
  expect(dueVisits({ basket: [], releases }, { memory, now: noon, isScarce: false })).toEqual([]);
});

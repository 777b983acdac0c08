import { cacheRules, MirrorFailure, type Graded } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { Interview } from "../interview/interview.ts";
import { fillCacheCard } from "./fill-card.ts";
import { answers } from "./testing/breaks/answers.ts";
import { lifetimes } from "./testing/breaks/lifetimes.ts";
import { parts } from "./testing/breaks/parts.ts";
import { validators } from "./testing/breaks/validators.ts";
import { cardOf, outbound } from "./testing/card-of.ts";
import {
  isHead,
  isImpossible,
  isPart,
  plain,
  saying,
  well,
  where,
  whole,
  type Spoil,
} from "./testing/spoil.ts";
import type { Asked } from "./testing/start-caching.ts";
import { logName, subjects, zipBytes } from "./testing/stock.ts";

const breaks = [...lifetimes, ...validators, ...parts, ...answers];

const isBroken = ({ grade }: Graded) => grade === "warn" || grade === "fail";

const isLog = ({ path }: Asked) => path.startsWith("/sumdb/");

const wholeZip = whole(zipBytes);

const gradesOf = async (spoil: Spoil, log?: string) =>
  Object.fromEntries((await cardOf(spoil, log)).map(({ rule, grade }) => [rule, grade]));

it("a mirror that does everything well keeps every rule that there is anything to say of", async () => {
  const card = await cardOf(well);
  expect(card.map(({ rule }) => rule)).toEqual(Object.keys(cacheRules));
  const others = card.filter(({ grade }) => grade !== "pass");
  expect(others).toMatchObject([{ rule: "errors-are-not-kept", grade: "not-applicable" }]);
});

describe("one thing done badly breaks one rule", () => {
  it.each(breaks)("%s: %s for %s", async (rule, grade, _what, spoil) => {
    const card = await cardOf(spoil);
    const seen = card.find((graded) => graded.rule === rule);
    expect(seen).toMatchObject({
      grade,
      detail: expect.stringMatching(/./),
      exhibit: { method: expect.any(String) },
    });
    const others = card.filter((graded) => graded !== seen && isBroken(graded));
    expect(others).toEqual([]);
  });

  it("and every rule there is", () => {
    const named = new Set(breaks.map(([rule]) => rule));
    expect([...named].toSorted()).toEqual(Object.keys(cacheRules).toSorted());
  });
});

describe("what need not be offered breaks nothing", () => {
  it("parts", async () => {
    const card = await gradesOf(where(({ said }) => isPart({ said }) || isImpossible({ said }), wholeZip));
    expect(card).toMatchObject({
      "range-is-exact": "pass",
      "impossible-range-is-refused": "not-applicable",
      "old-part-is-not-continued": "not-applicable",
    });
  });

  it("HEAD", async () => {
    expect(await gradesOf(where(isHead, () => plain(405, "")))).toMatchObject({
      "head-tells-length": "not-applicable",
    });
  });

  it("an ETag beside a date, and a date beside an ETag", async () => {
    expect(await gradesOf(saying({ etag: undefined }))).toMatchObject({
      "files-have-validators": "pass",
      "etag-is-strong": "not-applicable",
      "etag-is-stable": "not-applicable",
      "etag-revalidates": "not-applicable",
      "changed-etag-brings-file": "not-applicable",
    });
    expect(await gradesOf(saying({ "last-modified": undefined }))).toMatchObject({
      "files-have-validators": "pass",
      "date-revalidates": "not-applicable",
    });
  });

  it("the checksum database", async () => {
    const without = { "log-head-stays-fresh": "not-applicable", "log-records-are-kept": "not-applicable" };
    expect(await gradesOf(where(isLog, () => plain(404, "")))).toMatchObject(without);
    expect(await gradesOf(well, "")).toMatchObject(without);
  });
});

describe("what cannot be told is not said", () => {
  it("of a mirror that asks to be left alone", async () => {
    let count = 0;
    const card = await cardOf((asked) => (++count > 3 ? plain(429, "") : asked.said));
    expect(card.filter(({ grade }) => grade === "unknown").length).toBeGreaterThan(10);
    expect(card.filter(isBroken)).toEqual([]);
    expect(count).toBe(4);
  });

  it("of a mirror that is in trouble", async () => {
    const card = await cardOf(() => plain(500, ""));
    expect(card.filter(isBroken)).toEqual([]);
  });

  it("of what is no mirror at all", async () => {
    const card = await cardOf(() => plain(404, "nothing here"));
    expect(card.filter(isBroken)).toEqual([]);
  });

  it("of nobody, who fails", async () => {
    const { signal } = new AbortController();
    const interview = new Interview({ outbound, baseUrl: "http://127.0.0.1:1025", signal, paceMs: 0 });
    await expect(fillCacheCard({ interview, subjects, logName })).rejects.toBeInstanceOf(MirrorFailure);
  });
});

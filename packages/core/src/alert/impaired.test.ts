import { describe, expect, it } from "vitest";
import { hours, minutes, seconds } from "../time.ts";
import { ownTroubles, type VantageState } from "./impaired.ts";

const now = Date.UTC(2026, 0, 1, 12);
const listening = { listeningSince: now - hours(1), now };

const state = (slug: string, rest: Partial<VantageState> = {}): VantageState => ({
  slug,
  lastSeenAt: now - seconds(20),
  isolatedSince: null,
  doubtedSince: null,
  ...rest,
});

describe("what is wrong with a vantage", () => {
  it.each<{ what: string; is: Partial<VantageState>; trouble: string | undefined; isTold?: boolean }>([
    { what: "heard of lately", is: {}, trouble: undefined },
    { what: "silent for 90 s", is: { lastSeenAt: now - seconds(90) }, trouble: undefined },
    {
      what: "silent for 2 min",
      is: { lastSeenAt: now - minutes(2) },
      trouble: "vantage_offline",
      isTold: false,
    },
    {
      what: "silent for 3 min",
      is: { lastSeenAt: now - minutes(3) },
      trouble: "vantage_offline",
      isTold: true,
    },
    {
      what: "cut off a moment ago",
      is: { isolatedSince: now - 1 },
      trouble: "vantage_cut_off",
      isTold: false,
    },
    {
      what: "cut off a minute ago",
      is: { isolatedSince: now - minutes(1) },
      trouble: "vantage_cut_off",
      isTold: true,
    },
    {
      what: "doubted a moment ago",
      is: { doubtedSince: now - 1 },
      trouble: "vantage_doubted",
      isTold: false,
    },
    {
      what: "doubted a minute ago",
      is: { doubtedSince: now - minutes(1) },
      trouble: "vantage_doubted",
      isTold: true,
    },
    {
      what: "silent since it was cut off",
      is: { lastSeenAt: now - minutes(3), isolatedSince: now - minutes(4) },
      trouble: "vantage_offline",
      isTold: true,
    },
  ])("$what: $trouble, told: $isTold", ({ is, trouble, isTold }) => {
    const [found] = ownTroubles([state("east", is)], listening).vantages;
    expect(found?.cause).toBe(trouble);
    expect(found?.isTold).toBe(isTold);
  });

  it("is not told before somebody has listened for as long, nor of one that never came", () => {
    const silent = state("east", { lastSeenAt: now - hours(9) });
    const told = (listeningSince: number) =>
      ownTroubles([silent], { listeningSince, now }).vantages.map(({ isTold }) => isTold);
    expect(told(now - minutes(2))).toEqual([false]);
    expect(told(now - minutes(3))).toEqual([true]);
    const awaited = ownTroubles([state("east", { lastSeenAt: null })], listening).vantages;
    expect(awaited).toMatchObject([{ cause: undefined, isTold: false }]);
  });
});

describe("judging mirrors is impaired", () => {
  const well = state("well");
  const lost = state("lost", { isolatedSince: now - minutes(1) });
  const shaky = state("shaky", { isolatedSince: now - seconds(29) });
  const awaited = state("awaited", { lastSeenAt: null });
  it.each([
    { what: "all look", vantages: [well, well, well], impaired: undefined },
    { what: "one of three is lost", vantages: [well, well, lost], impaired: undefined },
    { what: "two of three are lost", vantages: [well, lost, lost], impaired: "told" },
    { what: "one of two is lost", vantages: [well, lost], impaired: "told" },
    { what: "the only one is lost", vantages: [lost], impaired: "told" },
    { what: "two of four are lost", vantages: [well, well, lost, lost], impaired: undefined },
    { what: "three of five are lost", vantages: [well, well, lost, lost, lost], impaired: "told" },
    {
      what: "two of three are in trouble, one not for long",
      vantages: [well, lost, shaky],
      impaired: "untold",
    },
    { what: "two of three never came", vantages: [well, awaited, awaited], impaired: "told" },
    { what: "nobody is meant to look", vantages: [], impaired: undefined },
  ])("when $what: $impaired", ({ vantages, impaired }) => {
    const { impairment } = ownTroubles(vantages, listening);
    expect(impairment && (impairment.isTold ? "told" : "untold")).toBe(impaired);
  });

  it("since the vantage was lost that made it so", () => {
    const [first, second] = [now - minutes(9), now - minutes(5)];
    const vantages = [state("a", { isolatedSince: second }), well, state("b", { isolatedSince: first })];
    expect(ownTroubles(vantages, listening).impairment?.since).toBe(second + seconds(30));
  });

  it("is known when the first of those is told that were lost by one cause", () => {
    const vantages = [0, 10, 20].map((later) =>
      state(`v${later}`, { lastSeenAt: now - seconds(150 - later) }),
    );
    const { vantages: troubles, impairment } = ownTroubles([...vantages, well], listening);
    expect(troubles.map(({ isTold }) => isTold)).toEqual([true, false, false]);
    expect(impairment).toMatchObject({ isTold: true });
  });
});

import { describe, expect, it } from "vitest";
import type { Arrival } from "./arrival.ts";
import { sinceUpstream } from "./upstream.ts";

const release = {
  id: 1,
  module: "example.com/m",
  source: "feed" as const,
  published: { after: 100, by: 100 },
};

const arrival = (seen: Partial<Arrival> = {}): Arrival => ({
  release,
  missedAt: undefined,
  firstShownAt: undefined,
  shownAt: undefined,
  ...seen,
});

const own = arrival({ missedAt: 900, firstShownAt: 950, shownAt: 950 });

describe("an arrival", () => {
  it("counts from publication where the upstream had the release at once, or was not looked at", () => {
    expect(sinceUpstream([arrival({ firstShownAt: 130 })])([own])).toEqual([own]);
    expect(sinceUpstream([])([own])).toEqual([own]);
  });

  it("counts from when the upstream had it, where that lacked it until then", () => {
    const upstream = arrival({ missedAt: 800, firstShownAt: 830 });
    expect(sinceUpstream([upstream])([own])).toMatchObject([
      { missedAt: 900, release: { published: { after: 800, by: 830 } } },
    ]);
  });

  it("counts not at all while the upstream lacks it", () => {
    expect(sinceUpstream([arrival({ missedAt: 800 })])([own])).toEqual([]);
  });

  it("believes the vantage that the upstream showed it first", () => {
    const [early, late] = [
      arrival({ missedAt: 200, firstShownAt: 230 }),
      arrival({ missedAt: 800, firstShownAt: 830 }),
    ];
    expect(sinceUpstream([late, early])([own])).toMatchObject([
      { release: { published: { after: 200, by: 230 } } },
    ]);
  });
});

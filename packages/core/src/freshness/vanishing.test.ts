import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutes } from "../time.ts";
import { sightingOf, type Glimpse } from "./sighting.ts";
import { isGone } from "./vanishing.ts";

/** Looks so many minutes apart: `+` shown, `-` missed. */
const looks = (marks: string, apart: number): Glimpse[] =>
  marks.split("").map((mark, at) => ({
    askedAt: at * minutes(apart),
    answeredAt: at * minutes(apart) + 1,
    shown: mark === "+",
  }));

describe("a version", () => {
  it.each([
    { marks: "+++---", apart: 5, gone: true },
    { marks: "+++---", apart: 4, gone: false },
    { marks: "+++--", apart: 30, gone: false },
    { marks: "+++-+--", apart: 30, gone: false },
    { marks: "++----", apart: 30, gone: false },
    { marks: "-------", apart: 30, gone: false },
  ])("seen as $marks every $apart minutes is gone: $gone", ({ marks, apart, gone }) => {
    expect(isGone(sightingOf(looks(marks, apart)))).toBe(gone);
  });

  it("is not gone because nobody looks, nor while its mirror shows it again and again", () => {
    const marks = fc.string({ unit: fc.constantFrom("+", "-+", "--+"), minLength: 1 });
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 1_000 }), (seen, apart) => {
        expect(isGone(sightingOf(looks(seen, apart)))).toBe(false);
      }),
    );
  });
});

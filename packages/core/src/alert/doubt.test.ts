import { seconds } from "../time.ts";
import { expect, it } from "vitest";
import { doubtOf } from "./doubt.ts";
import { began, now, views } from "./testing/views.ts";

it.each([
  ["sees what all see", ".....", ".....", ".....", "sound"],
  ["sees one mirror fail", "D....", ".....", ".....", "sound"],
  ["sees two of five fail", "DD...", ".....", ".....", "sound"],
  ["sees three of five fail", "DDx..", ".....", ".....", "doubtful"],
  ["sees three of six fail", "DDx...", "......", "......", "sound"],
  ["sees all fail", "xxxxx", ".....", ".....", "doubtful"],
  ["sees all fail, as one of two", "xxxxx", ".....", "", "doubtful"],
  ["sees both fail that there are", "DD", "..", "..", "sound"],
  ["sees all three fail", "DDD", "...", "...", "doubtful"],
  ["sees all fail but those it has not looked at", "Dxx??", "..???", "?????", "doubtful"],
  ["sees two fail and has yet to look at the others", "Dx???", "..???", "?????", "unclear"],
  ["sees one fail and has yet to look at the others", "D????", ".????", "?????", "unclear"],
  ["sees two fail and has seen two work", "Dx..?", "..???", "?????", "sound"],
  ["sees many fail that nobody else has looked at since", "Dxxxx", "?????", "?????", "unclear"],
  ["sees all fail that all see fail", "DDDDD", "DDDDD", "DDDDD", "sound"],
  ["sees all fail as another one does", "DDDDD", "DDDDD", ".....", "sound"],
  ["sees one fail that another sees fail too", "D????", "x????", "?????", "sound"],
  ["has seen two of five fail for hours", "OO...", ".....", ".....", "sound"],
  ["sees the three others fail too", "OODDD", ".....", ".....", "doubtful"],
  ["alone sees everything work", ".....", "DDDDD", "DDDDD", "doubtful"],
  ["alone sees everything work, one other", ".....", "DDDDD", "", "sound"],
  ["has not looked since all others began to fail", "?????", "DDDDD", "DDDDD", "sound"],
  ["sees work what others have seen fail once", ".....", "xxxxx", "xxxxx", "sound"],
  ["alone sees two work that are down", "..DDD", "DDDDD", "DDDDD", "sound"],
] as const)("a vantage that %s (%s, others %s and %s) is %s", (_, east, west, north, doubt) => {
  const testimonies = views({ east, west, north });
  expect(doubtOf("east", testimonies, { isDoubted: false, now })).toBe(doubt);
});

it.each([
  ["most still fail", "DDD..", ".....", "doubtful"],
  ["those that failed come back", "rrr..", ".....", "doubtful"],
  ["one of those that failed is still to come back", "..r..", ".....", "doubtful"],
  ["only one still fails", "D....", ".....", "sound"],
  ["all are back", ".....", ".....", "sound"],
  ["others see the same now", "DDDDD", "DDDDD", "sound"],
] as const)("once doubted, when %s (%s, another %s) it is %s", (_, east, west, doubt) => {
  const testimonies = views({ east, west });
  expect(doubtOf("east", testimonies, { isDoubted: true, now })).toBe(doubt);
});

it("is sound when there is nobody to disagree, or nobody to be believed", () => {
  expect(doubtOf("east", views({ east: "DDDDD" }), { isDoubted: false, now })).toBe("sound");
  const away = views({ east: "DDDDD", west: "....." }, { unhealthy: ["west"] });
  expect(doubtOf("east", away, { isDoubted: false, now })).toBe("sound");
});

it("is not unclear for longer than it takes to look at everything once", () => {
  const testimonies = views({ east: "Dx???", west: "?????" });
  const at = (afterMs: number) => doubtOf("east", testimonies, { isDoubted: false, now: began + afterMs });
  expect(at(seconds(70))).toBe("unclear");
  expect(at(seconds(71))).toBe("sound");
});

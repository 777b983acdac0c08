import { describe, expect, it } from "vitest";
import { hours, minutes } from "../time.ts";
import { hasSeveralBackends } from "./disagreement.ts";

const now = hours(100);
const agoMinutes = (...ago: number[]) =>
  ago.map((count) => ({ module: "example.com/m", askedAt: now - minutes(count) }));

describe("answers that disagree", () => {
  it.each([
    { what: "once", ago: [1], several: false },
    { what: "twice within ten minutes", ago: [1, 10], several: false },
    { what: "twice ten minutes apart", ago: [11, 1], several: true },
    { what: "twice, once more than an hour ago", ago: [61, 1], several: false },
  ])("$what: $several", ({ ago, several }) => {
    expect(hasSeveralBackends(agoMinutes(...ago), now)).toBe(several);
  });
});

import { HeaderList } from "@heliograph/outbound";
import { expect, it } from "vitest";
import { graceOf, keepingOf } from "./keeping.ts";

const lasting = (seconds: number, more: { isShared?: boolean; isImmutable?: boolean } = {}) => ({
  kind: "lasting",
  seconds,
  isShared: true,
  isImmutable: false,
  ...more,
});

it.each([
  { said: "max-age=60", keeping: lasting(60) },
  { said: "Public, Max-Age=60", keeping: lasting(60) },
  { said: 'max-age="60"', keeping: lasting(60) },
  { said: "max-age=60, s-maxage=600", keeping: lasting(600) },
  { said: "private, max-age=60", keeping: lasting(60, { isShared: false }) },
  { said: "max-age=31536000, immutable", keeping: lasting(31_536_000, { isImmutable: true }) },
  { said: "immutable", keeping: lasting(0, { isImmutable: true }) },
  { said: "max-age=-1", keeping: lasting(0) },
  { said: "max-age=1.5", keeping: lasting(0) },
  { said: "no-cache, max-age=60", keeping: { kind: "asking" } },
  { said: 'private, no-cache="set-cookie, x", max-age=60', keeping: { kind: "asking" } },
  { said: "no-cache, no-store, must-revalidate", keeping: { kind: "never" } },
  { said: "public", keeping: { kind: "unsaid" } },
  { said: "", keeping: { kind: "unsaid" } },
])("Cache-Control: $said", ({ said, keeping }) => {
  expect(keepingOf(new HeaderList([["cache-control", said]]))).toEqual(keeping);
});

it.each([
  { expires: "Sun, 01 Nov 2026 01:00:00 GMT", seconds: 3_600 },
  { expires: "Sat, 31 Oct 2026 01:00:00 GMT", seconds: 0 },
  { expires: "0", seconds: 0 },
])("Expires: $expires counts where Cache-Control names no time", ({ expires, seconds }) => {
  const lines: [string, string][] = [
    ["date", "Sun, 01 Nov 2026 00:00:00 GMT"],
    ["expires", expires],
  ];
  expect(keepingOf(new HeaderList(lines))).toEqual(lasting(seconds));
  expect(keepingOf(new HeaderList([...lines, ["cache-control", "max-age=5"]]))).toEqual(lasting(5));
});

it("an answer may be served for a while after it has become old", () => {
  expect(graceOf(new HeaderList([["cache-control", "max-age=60, stale-while-revalidate=30"]]))).toBe(30);
  expect(graceOf(new HeaderList([]))).toBe(0);
});

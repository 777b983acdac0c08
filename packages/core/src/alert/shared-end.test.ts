import { expect, it } from "vitest";
import { minutes } from "../time.ts";
import { endOfShared } from "./shared-end.ts";

const now = Date.UTC(2026, 0, 1, 12);

it.each([
  { what: "all go on", ago: [null, null, null], ended: undefined },
  { what: "all ended", ago: [3, 1, 2], ended: 1 },
  { what: "all but one ended just now", ago: [3, 1, null], ended: undefined },
  { what: "most ended long ago", ago: [9, 8, 7, null, null], ended: 7 },
  { what: "most ended, long ago only some", ago: [9, 8, 3, null, null], ended: undefined },
  { what: "some ended long ago", ago: [9, 8, null, null, null], ended: undefined },
  { what: "there are none", ago: [], ended: 0 },
])("a shared outage of which $what ended $ended minutes ago", ({ ago, ended }) => {
  const ends = ago.map((count) => (count === null ? null : now - minutes(count)));
  expect(endOfShared(ends, now)).toBe(ended === undefined ? undefined : now - minutes(ended));
});

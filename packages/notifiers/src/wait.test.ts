import { expect, it } from "vitest";
import { withWait } from "./wait.ts";

it.each([
  [undefined, undefined, undefined],
  [undefined, 0, 1_000],
  [undefined, 30_000, 30_000],
  [undefined, 3_600_000, 900_000],
  [400, undefined, 1_000],
  [1_500.5, 30_000, 1_501],
  [86_400_000, undefined, 900_000],
])("a vendor's wait of %j, where the header asks for %j, comes to %j", (waitMs, askedMs, expected) => {
  const verdict = { kind: "retry", ...(waitMs !== undefined && { waitMs }) } as const;
  expect(withWait(verdict, askedMs)).toEqual({
    kind: "retry",
    ...(expected !== undefined && { waitMs: expected }),
  });
});

it("a rest is bounded as well, and what was taken is not waited for", () => {
  expect(withWait({ kind: "delivered", restMs: 1 }, 5_000)).toEqual({ kind: "delivered", restMs: 1_000 });
});

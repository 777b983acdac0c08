import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTimestamps } from "./timestamp-order.ts";

/** A time within a second, its fraction so many nanoseconds and written with so many digits. */
const write = (nanoseconds: bigint, digitCount: number) =>
  `2026-01-01T00:00:00.${nanoseconds.toString().padStart(9, "0").padEnd(digitCount, "0")}Z`;

describe("timestamps are compared", () => {
  it.each([
    { a: "2019-04-10T19:08:52.997264Z", b: "2019-04-10T19:08:52.997265Z", order: -1 },
    { a: "2019-04-10T19:08:52Z", b: "2019-04-10T19:08:52.000000001Z", order: -1 },
    { a: "2019-04-10T19:08:52.9Z", b: "2019-04-10T19:08:52.900000Z", order: 0 },
    { a: "2019-04-10T19:08:52.0009Z", b: "2019-04-10T19:08:52.00089Z", order: 1 },
    { a: "2019-04-10T21:08:52.0001+02:00", b: "2019-04-10T19:08:52.0002Z", order: -1 },
    { a: "1969-12-31T23:59:59.9991Z", b: "1969-12-31T23:59:59.9999Z", order: -1 },
  ])("$a and $b: $order", ({ a, b, order }) => {
    expect(compareTimestamps(a, b)).toBe(order);
    expect(compareTimestamps(b, a)).toBe(0 - order);
  });

  it("to the last digit, whatever their number", () => {
    const nanoseconds = fc.bigInt({ min: 0n, max: 999_999_999n });
    const digits = fc.integer({ min: 9, max: 20 });
    fc.assert(
      fc.property(nanoseconds, nanoseconds, digits, digits, (a, b, lengthA, lengthB) => {
        expect(compareTimestamps(write(a, lengthA), write(b, lengthB))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it("and what is no time is refused", () => {
    expect(() => compareTimestamps("2026-01-01T00:00:00Z", "yesterday")).toThrow(RangeError);
  });
});

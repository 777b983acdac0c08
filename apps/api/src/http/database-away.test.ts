import { expect, it } from "vitest";
import { isDatabaseAway } from "./database-away.ts";

const errorWith = (code: string) => Object.assign(new Error("a query failed"), { code });

it.each([
  { code: "ECONNREFUSED", away: true },
  { code: "CONNECTION_CLOSED", away: true },
  { code: "53100", away: true, meaning: "the disk is full" },
  { code: "57P01", away: true, meaning: "the server is stopping" },
  { code: "57014", away: true, meaning: "the statement took too long" },
  { code: "55P03", away: true, meaning: "a lock took too long" },
  { code: "40P01", away: true, meaning: "a deadlock" },
  { code: "23505", away: false, meaning: "a row is there twice" },
  { code: "42P01", away: false, meaning: "there is no such table" },
])("$code $meaning: $away", ({ code, away }) => {
  expect(isDatabaseAway(new Error("the query builder says", { cause: errorWith(code) }))).toBe(away);
});

it("any other error is our own", () => {
  expect(isDatabaseAway(new TypeError("undefined is not a function"))).toBe(false);
  expect(isDatabaseAway("a string")).toBe(false);
});

import { expect, test } from "vitest";
import { ListHistory } from "./list-history.ts";

const after = (...answers: string[][]) => {
  const history = new ListHistory();
  answers.forEach((answer, at) => history.note(answer, at));
  return history;
};

test("nothing has come until three answers have lacked it", () => {
  expect(after().came(["v1.0.0"])).toEqual([]);
  expect(after([], []).came(["v1.0.0"])).toEqual([]);
  expect(after([], [], []).came(["v1.0.0"])).toEqual(["v1.0.0"]);
  expect(after([], []).lackedAt).toBeUndefined();
  expect(after([], [], [], []).lackedAt).toBe(3);
});

test("what was ever listed does not come again", () => {
  const history = after(["v1.0.0", "v1.1.0"], ["v1.0.0"], ["v1.0.0"], ["v1.0.0"]);
  expect(history.came(["v1.0.0", "v1.1.0", "v1.2.0"])).toEqual(["v1.2.0"]);
});

test("missing is what three answers in a row have listed", () => {
  const both = ["v1.0.0", "v1.1.0"];
  expect(after(both, both).missing(["v1.0.0"])).toEqual([]);
  expect(after(both, both, both).missing(["v1.0.0"])).toEqual(["v1.1.0"]);
  expect(after(both, both, both, ["v1.0.0"]).missing(["v1.0.0"])).toEqual([]);
});

test("a list that is too long is not remembered, nor what was before it", () => {
  const long = Array.from({ length: 10_000 }, (_, at) => `v1.${at}.0`);
  const history = after(["v1.0.0"], long);
  expect(history.lackedAt).toBeUndefined();
  expect(history.came(["v2.0.0"])).toEqual([]);
});

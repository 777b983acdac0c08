import { expect, it } from "vitest";
import { exhibit } from "../testing/card-fixture.ts";
import { answerText, requestText } from "./exhibit-text.ts";

it("writes what was asked line by line", () => {
  expect(requestText(exhibit)).toBe(
    [
      "GET https://goproxy.io/golang.org/x/text/@v/v0.3.8.info",
      "user-agent: Heliograph/0.1.0 (+https://status.example)",
      "accept-encoding: identity",
    ].join("\n"),
  );
});

it("writes what came with how the body begins, and shows control characters as escapes", () => {
  expect(answerText(exhibit).split("\n")).toEqual([
    "HTTP/2 200",
    "content-type: application/json",
    "cache-control: public, max-age=604800",
    String.raw`x-served-by: a\u{7}b`,
    "",
    '{"Version":"v0.3.7","Time":"2021-09-18T00:00:00Z"}',
  ]);
});

it("writes the status alone of an answer without a body, and nothing where none came", () => {
  expect(answerText({ ...exhibit, status: 404, received: [], body: "" })).toBe("HTTP/2 404");
  expect(answerText({ ...exhibit, status: null })).toBe("");
});

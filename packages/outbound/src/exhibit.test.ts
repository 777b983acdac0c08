import { exhibitSchema } from "@heliograph/core";
import { expect, it } from "vitest";
import { exhibitOf } from "./exhibit.ts";
import { HeaderList } from "./header-list.ts";
import { Leg } from "./leg.ts";

const exchange = new Leg("GET", "http://mirror.example/a").ended();
const exhibited = (body: Buffer | string, lines: [string, string][] = []) =>
  exhibitSchema.parse(exhibitOf(exchange, { headers: new HeaderList(lines), body: Buffer.from(body) }));

it("header lines are shown in their order, the first forty", () => {
  const lines = Array.from({ length: 50 }, (_, at): [string, string] => [`x-${at}`, "1"]);
  expect(exhibited("", lines).received).toEqual(lines.slice(0, 40));
});

it("a cookie is shown without its value, for it is given to us alone", () => {
  expect(exhibited("", [["Set-Cookie", "session=1"]]).received).toEqual([["Set-Cookie", "(not kept)"]]);
});

it("where we were sent is shown without the signature that may be in it", () => {
  const sent = new Leg("GET", "https://storage.example/a?X-Sig=1").ended();
  expect(exhibitOf(sent).url).toBe("https://storage.example/a?(not kept)");
  expect(exhibited("", [["Location", "https://storage.example/a?X-Sig=1"]]).received).toEqual([
    ["Location", "https://storage.example/a?(not kept)"],
  ]);
});

it.each([
  { of: "text", body: "hello\n", shown: "hello\n" },
  { of: "long text, cut within a character", body: `a${"€".repeat(400)}`, shown: `a${"€".repeat(170)}` },
  { of: "an archive", body: Buffer.from([0x50, 0x4b, 3, 4]), shown: "" },
  { of: "no encoding at all", body: Buffer.from([0xff, 0xfe, 0x61]), shown: "" },
])("the beginning of $of is shown if it can be read", ({ body, shown }) => {
  expect(exhibited(body).body).toBe(shown);
});

it("an exchange without an answer shows what was asked", () => {
  expect(exhibitOf(exchange)).toMatchObject({ url: "http://mirror.example/a", received: [], body: "" });
});

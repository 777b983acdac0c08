import { expect, it } from "vitest";
import { GosumdbError, gosumdbFor, parseGosumdb } from "./gosumdb.ts";

const key = "sum.test+d2ca8982+AbJ/YUX0B+0pngdkSNm8IKHcAqKzf+IhRMR2OXExXwlw";

it.each([
  ["", "empty"],
  ["on", "unknown-name"],
  ["sum.example.com:443", "unknown-name"],
  ["sum.test+d2ca8982", "malformed-key"],
  [key.replace("d2ca8982", "d2ca8983"), "malformed-key"],
  [`${key} https://a.example x`, "too-many-fields"],
  [`${key} https://[`, "bad-url"],
])("refuses %j: %s", (value, reason) => {
  expect(() => parseGosumdb(value)).toThrow(expect.objectContaining({ reason }));
});

it("takes a database with its key, at its own address or another", () => {
  expect(parseGosumdb(key)).toEqual({ kind: "database", name: "sum.test", key });
  expect(parseGosumdb(`${key} https://a.example/db`)).toMatchObject({ url: "https://a.example/db" });
});

it("knows the way around for China", () => {
  expect(parseGosumdb("sum.golang.google.cn")).toMatchObject({
    name: "sum.golang.org",
    url: "https://sum.golang.google.cn",
  });
});

it("does not mind its faults for a module whose hashes are not looked up", () => {
  const gonosumdb = "corp.example";
  expect(gosumdbFor("corp.example/x", { gosumdb: "on", gonosumdb })).toEqual({ kind: "off" });
  expect(() => gosumdbFor("example.com/x", { gosumdb: "on", gonosumdb })).toThrow(GosumdbError);
});

it("never says a password", () => {
  expect(() => parseGosumdb("on https://me:secret@a.example x")).toThrow("me:xxxxx@");
});

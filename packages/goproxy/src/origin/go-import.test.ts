import { describe, expect, it } from "vitest";
import { importOf, readGoImports } from "./go-import.ts";

const text = { prefix: "golang.org/x/text", kind: "git", url: "https://go.googlesource.com/text" };
const tag = `<meta name="go-import" content="golang.org/x/text git https://go.googlesource.com/text">`;

describe("the tags of a page", () => {
  it.each([
    ["as they are mostly written", `<html><head>${tag}</head>`],
    [
      "in another order and case",
      `<META content='golang.org/x/text git https://go.googlesource.com/text' NAME=go-import>`,
    ],
    ["of a page without a head", tag],
    ["over several lines", tag.replaceAll(" content", "\n  content")],
    ["closed as in XML", tag.replace(">", "/>")],
  ])("are read %s", (_how, page) => {
    expect(readGoImports(page)).toEqual([text]);
  });

  it.each([
    ["behind the head", `<head></head>${tag}`],
    ["in the body", `<body>${tag}`],
    ["of another name", tag.replace("go-import", "go-source")],
    ["with a field too few", tag.replace(" git", "")],
    ["with a field too many", tag.replace(" git", " git git")],
    ["without end", tag.slice(0, -1)],
  ])("are passed over %s", (_how, page) => {
    expect(readGoImports(page)).toEqual([]);
  });

  it("are found quickly, or not, in a megabyte of beginnings", () => {
    const startedAt = performance.now();
    expect(readGoImports("<meta ".repeat(170_000))).toEqual([]);
    expect(readGoImports(`<meta name=${" ".repeat(1_000_000)}`)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe("of several imports", () => {
  const other = { ...text, prefix: "golang.org/x/texture" };
  const proxied = { prefix: "golang.org/x", kind: "mod", url: "https://proxy.test" };

  it.each([
    ["the one about the module counts", [other, text], text],
    ["one by proxy goes before all others", [text, proxied], proxied],
    ["none counts where two are about it", [text, { ...text, url: "https://mirror.test" }], undefined],
    ["none counts where none is about it", [other], undefined],
  ])("%s", (_what, imports, found) => {
    expect(importOf("golang.org/x/text/language", imports)).toEqual(found);
  });
});

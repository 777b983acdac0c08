import { goproxyLimit } from "@heliograph/core";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { buildable } from "../../testing/setup-fixture.ts";
import { databases, endings, searchOf, settingsOf, type Draft } from "./draft.ts";
import { readDraft } from "./read-draft.ts";

const read = (search: string) => readDraft(new URLSearchParams(search), buildable);
const goproxyOf = (search: string) => settingsOf(read(search).draft).goproxy;

it.each([
  { search: "", goproxy: "https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct", gosumdb: "" },
  {
    search: "?for=region:cn-east",
    goproxy: "https://mirrors.aliyun.com/goproxy/|direct",
    gosumdb: "sum.golang.google.cn",
  },
  {
    search: "?for=region:nowhere",
    goproxy: "https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct",
    gosumdb: "",
  },
])("begins with the recommendation of “$search”", ({ search, goproxy, gosumdb }) => {
  expect(settingsOf(read(search).draft)).toEqual({ goproxy, goprivate: "", gosumdb });
});

it("begins with what go does by itself where nothing is recommended", () => {
  const { draft } = readDraft(new URLSearchParams(), { recommendations: [] });
  expect(settingsOf(draft).goproxy).toBe("https://proxy.golang.org,direct");
});

it.each(["https://a.b,https://c.d|direct", "https://a.b|off", "https://a.b", "direct"])(
  "takes %s from an address",
  (chain) => {
    expect(goproxyOf(`?${new URLSearchParams({ chain })}`)).toBe(chain);
  },
);

it.each(["none", "ftp://a.b", "https://a b"])("says why it does not take %s", (chain) => {
  const { draft, refused } = read(`?${new URLSearchParams({ chain })}`);
  expect(refused?.entry).toBe(chain);
  expect(settingsOf(draft).goproxy).toBe("https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct");
});

const form = "mirror=https://a.b&mirror=https://c.d&mirror=https://e.f&after+https://a.b=comma&end=direct";

it.each([
  { button: "", goproxy: "https://a.b,https://c.d|https://e.f|direct" },
  { button: "&do=up+https://c.d", goproxy: "https://c.d,https://a.b|https://e.f|direct" },
  { button: "&do=down+https://a.b", goproxy: "https://c.d,https://a.b|https://e.f|direct" },
  { button: "&do=up+https://a.b", goproxy: "https://a.b,https://c.d|https://e.f|direct" },
  { button: "&do=remove+https://c.d", goproxy: "https://a.b,https://e.f|direct" },
  { button: "&do=remove+https://x.y", goproxy: "https://a.b,https://c.d|https://e.f|direct" },
  { button: "&do=add&add=https://g.h", goproxy: "https://a.b,https://c.d|https://e.f|https://g.h|direct" },
  {
    button: "&do=add&add=https://g.h&address=i.j/k",
    goproxy: "https://a.b,https://c.d|https://e.f|https://i.j/k|direct",
  },
  { button: "&do=add&add=https://a.b", goproxy: "https://a.b,https://c.d|https://e.f|direct" },
  { button: "&do=add&address=ftp://x", goproxy: "https://a.b,https://c.d|https://e.f|direct" },
])("a form sent with “$button” is $goproxy", ({ button, goproxy }) => {
  expect(goproxyOf(form + button)).toBe(goproxy);
});

it("takes no mirror that is more than one entry", () => {
  expect(goproxyOf("mirror=https://a.b,off&mirror=direct&mirror=https://c.d&end=off")).toBe(
    "https://c.d|off",
  );
});

it("can be left with nobody, and says no more than that", () => {
  const { draft, refused } = read("?chain=");
  expect(settingsOf(draft).goproxy).toBe("");
  expect(refused?.reason).toBe("empty");
});

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const drafts: fc.Arbitrary<Draft> = fc.record({
  scope: fc.constantFrom("all", "region:cn-east"),
  mirrors: fc
    .uniqueArray(
      fc.webUrl({ size: "xsmall" }).filter((url) => !/[,|]/.test(url)),
      { minLength: 1, maxLength: 4 },
    )
    .chain((urls) =>
      fc.tuple(
        ...urls.map((source) => fc.record({ source: fc.constant(source), fallBackOnAnyError: fc.boolean() })),
      ),
    ),
  ending: fc.constantFrom(...endings),
  goprivate: text,
  database: fc.constantFrom(...databases),
  databaseKey: text,
  form: fc.constantFrom("go-env", "vscode"),
});

it("is at its address what it was when it was shared", () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const again = read(searchOf(draft)).draft;
      expect(settingsOf(again)).toEqual(settingsOf(draft));
      expect(searchOf(again)).toBe(searchOf(draft));
    }),
  );
});

it("reads no endless address", () => {
  const { draft } = read(`?private=${"a".repeat(10 * goproxyLimit)}`);
  expect(draft.goprivate.length).toBeLessThan(10 * goproxyLimit);
});

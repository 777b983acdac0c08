import { describe, expect, it } from "vitest";
import { createI18n } from "./i18n.ts";
import { findPlaces, mayBeModule, placesOf } from "./find-places.ts";

const names = {
  mirrors: [
    { slug: "goproxy-cn", name: "Goproxy.cn", host: "goproxy.cn" },
    { slug: "aliyun", name: "Alibaba Cloud", host: "mirrors.aliyun.com" },
  ],
  chains: [{ slug: "go-default", name: { en: "The default", "zh-CN": "默认链" } }],
};
const english = placesOf(names, "en", (await createI18n("en")).t);
const chinese = placesOf(names, "zh-CN", (await createI18n("zh-CN")).t);
const slugs = (wanted: string, places = english) => findPlaces(wanted, places).map(({ slug }) => slug);

describe("what a reader types finds", () => {
  it.each([
    ["a mirror by its host", "aliyun.com", "aliyun"],
    ["a mirror by its name in any case", "GOPROXY.CN", "goproxy-cn"],
    ["a chain", "default", "go-default"],
    ["a page", "compare", "compare"],
    ["a page by what it is about", "badges", "developers"],
    ["the nearest name of a misspelt one", "goprxy-cn", "goproxy-cn"],
  ])("%s: %s", (_, wanted, slug) => {
    expect(slugs(wanted)[0]).toBe(slug);
  });

  it("things by their Chinese names", () => {
    expect(slugs("默认", chinese)).toEqual(["go-default"]);
    expect(slugs("订阅", chinese)[0]).toBe("subscribe");
  });

  it("only what has every word", () => {
    expect(slugs("alibaba cloud")).toEqual(["aliyun"]);
    expect(slugs("alibaba compare")).toEqual([]);
  });

  it("everything where nothing is typed", () => {
    expect(slugs("")).toHaveLength(english.length);
  });
});

it.each([
  ["golang.org/x/text", true],
  ["k8s.io/client-go@v0.35.0", true],
  ["goproxy.cn", false],
  ["a b.c/d", false],
])("%s may be a module: %s", (wanted, expected) => {
  expect(mayBeModule(wanted)).toBe(expected);
});

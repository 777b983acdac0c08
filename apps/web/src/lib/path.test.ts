import { expect, it } from "vitest";
import { inLocale, pageOf } from "./path.ts";

it.each([
  { path: "/en/", page: { kind: "status" } },
  { path: "/zh-CN", page: { kind: "status" } },
  { path: "/en/incidents", page: { kind: "incidents" } },
  { path: "/en/incidents?cursor=a%2Fb", page: { kind: "incidents", cursor: "a/b" } },
  { path: "/zh-CN/mirrors/goproxy-cn", page: { kind: "mirror", slug: "goproxy-cn", range: "24h" } },
  { path: "/en/mirrors/goproxy-cn?range=90d", page: { kind: "mirror", slug: "goproxy-cn", range: "90d" } },
  {
    path: "/en/mirrors/goproxy-cn?range=1y",
    page: { kind: "mirror", slug: "goproxy-cn", range: "24h", badRange: "1y" },
  },
  { path: "/en/mirrors/..%2F", page: { kind: "unknown", name: "..%2F" } },
  { path: "/en/elsewhere", page: { kind: "unknown", name: "elsewhere" } },
])("$path is $page.kind", ({ path, page }) => {
  expect(pageOf(new URL(path, "https://status.example"))).toEqual(page);
});

it("keeps page and query when the language changes", () => {
  const url = new URL("https://status.example/en/mirrors/a?range=7d");
  expect(inLocale(url, "zh-CN")).toBe("/zh-CN/mirrors/a?range=7d");
});

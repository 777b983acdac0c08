import { expect, it } from "vitest";
import { inLocale, pageOf, pathOf } from "./path.ts";

it.each([
  { path: "/en/", page: { kind: "status" } },
  { path: "/zh-CN", page: { kind: "status" } },
  { path: "/en/incidents", page: { kind: "incidents", asked: {} } },
  { path: "/en/method", page: { kind: "method" } },
  {
    path: "/en/incidents?month=2026-11&cursor=7",
    page: { kind: "incidents", asked: { month: "2026-11", cursor: "7" } },
  },
  { path: "/en/incidents/7", page: { kind: "incident", id: "7" } },
  { path: "/en/incidents/x", page: { kind: "unknown", name: "x" } },
  { path: "/zh-CN/mirrors/goproxy-cn", page: { kind: "mirror", slug: "goproxy-cn", range: "24h" } },
  { path: "/en/mirrors/goproxy-cn?range=90d", page: { kind: "mirror", slug: "goproxy-cn", range: "90d" } },
  {
    path: "/en/mirrors/goproxy-cn?range=1y",
    page: { kind: "mirror", slug: "goproxy-cn", range: "24h", badRange: "1y" },
  },
  { path: "/en/mirrors/a?tab=integrity&range=7d", page: { kind: "integrity", slug: "a" } },
  { path: "/en/mirrors/a?tab=overview", page: { kind: "mirror", slug: "a", range: "24h" } },
  {
    path: "/en/mirrors/a?tab=freshness&range=7d",
    page: { kind: "freshness", slug: "a", range: "7d" },
  },
  {
    path: "/en/mirrors/a?tab=speed&range=7d&vantage=cn-east",
    page: { kind: "speed", slug: "a", range: "7d", vantage: "cn-east" },
  },
  { path: "/en/mirrors/a?tab=conformance", page: { kind: "conformance", slug: "a" } },
  { path: "/en/mirrors/a?tab=cache", page: { kind: "cache", slug: "a" } },
  { path: "/en/mirrors/a?tab=tls", page: { kind: "tls", slug: "a" } },
  { path: "/en/mirrors/a?tab=failover", page: { kind: "failover", slug: "a" } },
  {
    path: "/zh-CN/compare?window=7d&size=10",
    page: {
      kind: "compare",
      comparison: { window: "7d", region: null, sizeClass: 10, temperature: null, family: null },
      percentile: "p50",
      figure: "ttfb",
      refused: [],
    },
  },
  { path: "/en/chains", page: { kind: "chains" } },
  { path: "/zh-CN/chains/go-default", page: { kind: "chain", slug: "go-default" } },
  { path: "/en/chains/..%2F", page: { kind: "unknown", name: "..%2F" } },
  { path: "/en/setup?chain=direct", page: { kind: "setup", search: "?chain=direct" } },
  { path: "/en/doctor", page: { kind: "doctor" } },
  { path: "/en/releases?cursor=x", page: { kind: "releases", cursor: "x" } },
  { path: "/en/releases/42", page: { kind: "release", id: "42" } },
  { path: "/en/releases/x", page: { kind: "unknown", name: "x" } },
  { path: "/en/lookup", page: { kind: "lookup" } },
  { path: "/en/lookup?module=+", page: { kind: "lookup" } },
  { path: "/en/lookup?module=a.b%2Fc%40v1.0.0", page: { kind: "lookup", wanted: "a.b/c@v1.0.0" } },
  { path: "/en/search", page: { kind: "search" } },
  { path: "/en/search?q=+goproxy+", page: { kind: "search", wanted: "goproxy" } },
  { path: "/zh-CN/log", page: { kind: "log" } },
  { path: "/en/evidence/42", page: { kind: "evidence", id: "42" } },
  { path: "/en/evidence/042", page: { kind: "unknown", name: "042" } },
  { path: "/en/mirrors/..%2F", page: { kind: "unknown", name: "..%2F" } },
  { path: "/en/elsewhere", page: { kind: "unknown", name: "elsewhere" } },
])("$path is $page.kind", ({ path, page }) => {
  expect(pageOf(new URL(path, "https://status.example"))).toEqual(page);
});

it.each([
  { place: "status", path: "/en/" },
  { place: "log", path: "/en/log" },
  { place: { mirror: "a" }, path: "/en/mirrors/a" },
  { place: { mirror: "a", tab: "overview" }, path: "/en/mirrors/a" },
  { place: { mirror: "a", tab: "integrity" }, path: "/en/mirrors/a?tab=integrity" },
  { place: { mirror: "a", tab: "freshness" }, path: "/en/mirrors/a?tab=freshness" },
  { place: { mirror: "a", tab: "failover" }, path: "/en/mirrors/a?tab=failover" },
  { place: { mirror: "a", tab: "tls", rule: "trusted" }, path: "/en/mirrors/a?tab=tls#trusted" },
  { place: "compare", path: "/en/compare" },
  { place: "chains", path: "/en/chains" },
  { place: { chain: "go-default" }, path: "/en/chains/go-default" },
  { place: { setup: "a.b|direct" }, path: "/en/setup?chain=a.b%7Cdirect" },
  { place: { doctor: "a.b|direct" }, path: "/en/doctor#GOPROXY%3Da.b%7Cdirect" },
  { place: { release: "7" }, path: "/en/releases/7" },
  { place: { lookup: "a.b/c@v1" }, path: "/en/lookup?module=a.b%2Fc%40v1" },
  { place: { search: "a b" }, path: "/en/search?q=a%20b" },
  { place: { incident: "7" }, path: "/en/incidents/7" },
  { place: { evidence: "4/2" }, path: "/en/evidence/4%2F2" },
] as const)("$path is where the page stands", ({ place, path }) => {
  expect(pathOf("en", place)).toBe(path);
});

it("keeps page and query when the language changes", () => {
  const url = new URL("https://status.example/en/mirrors/a?range=7d");
  expect(inLocale(url, "zh-CN")).toBe("/zh-CN/mirrors/a?range=7d");
});

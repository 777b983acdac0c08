import { gzipSync } from "node:zlib";
import type { Locale } from "@heliograph/core/messages";
import { expect, it } from "vitest";
import type { Fetch } from "../lib/api.ts";
import { breachedFetch, fixtureFetch, frozenFetch } from "../testing/fixture-fetch.ts";
import { asOf, mirrors } from "../testing/fixture.ts";
import { stateElementId } from "./page-state.ts";
import { render } from "./render.tsx";

const assets = () => ({
  script: "/assets/a.js",
  theme: "/assets/t.js",
  styles: ["/assets/a.css"],
  preload: [],
});

const page = (
  path: string,
  { locale = "en", fetch = fixtureFetch }: { locale?: Locale; fetch?: Fetch } = {},
) =>
  render({
    url: new URL(path, "https://status.example"),
    locale,
    fetch,
    assets,
    version: "1.2.3",
    now: new Date(asOf),
  });

/** The fixture as a demonstration. */
const staged: Fetch = async (path) => {
  const answer = fixtureFetch(path);
  const body: object = await answer.json();
  return Response.json({ ...body, demonstration: true }, { status: answer.status });
};

/** The fixture after too many look-ups. */
const busy: Fetch = (path) =>
  path.startsWith("/api/v1/lookup") ? new Response("", { status: 429 }) : fixtureFetch(path);

it("makes a whole page whose title begins with the verdict", async () => {
  const { status, html } = await page("/en/");
  expect(status).toBe(200);
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
  expect(html).toContain("<title>Outage: Tencent Cloud — Heliograph</title>");
  expect(html).toContain("8 of 12 mirrors work from every vantage.");
  expect(html).toContain("since 14:05 UTC (23 min)");
  expect(html).toContain('<link rel="alternate" hrefLang="zh-CN" href="https://status.example/zh-CN/"/>');
});

it("begins the title with wrong bytes, whatever else there is to tell", async () => {
  for (const path of ["/en/", "/en/mirrors/tencent", "/en/mirrors/tencent?tab=integrity"]) {
    const { html } = await page(path, { fetch: breachedFetch });
    expect(html).toContain("<title>Hash mismatch: Tencent Cloud — Heliograph</title>");
  }
});

it("never calls a mirror that stands still a breach of trust", async () => {
  const { html } = await page("/en/", { fetch: frozenFetch });
  expect(html).toContain("Huawei Cloud stands still while others move on");
  expect(html).toContain("<title>Outage: Tencent Cloud — Heliograph</title>");
  expect(html).not.toContain('class="breach"');
});

it("says which rule a look-up breaks, and keeps look-ups out of search engines", async () => {
  const { status, html } = await page("/en/lookup?module=nodots");
  expect(status).toBe(400);
  expect(html).toContain("This is no module path or version.");
  expect(html).toContain("missing dot in first path element");
  expect(html).toContain('<meta name="robots" content="noindex"/>');
});

it("says that there are too many look-ups for now", async () => {
  const { status, html } = await page("/en/lookup?module=a.b", { fetch: busy });
  expect(status).toBe(429);
  expect(html).toContain("Too many questions at the moment.");
});

it("fits twelve mirrors with ninety days into 60 KB", async () => {
  const { html } = await page("/zh-CN/", { locale: "zh-CN" });
  expect(gzipSync(html).length).toBeLessThan(60_000);
});

const everyPage = [
  "/en/",
  "/en/mirrors/goproxy-io",
  "/en/mirrors/goproxy-io?tab=integrity",
  "/en/mirrors/goproxy-io?tab=freshness&range=7d",
  "/en/log",
  "/en/evidence/1042",
  "/en/evidence/2001",
  "/en/evidence/3001",
  "/en/releases",
  "/en/releases/900",
  "/en/lookup",
  "/en/lookup?module=golang.org/x/text@v0.40.0",
  "/en/lookup?module=nodots",
  "/en/compare",
  "/en/regions",
  "/en/regions?show=p95&only=differences&mirror=tencent&region=cn-east",
  "/en/history",
  "/en/history?year=2019",
  "/en/compare?window=7d&region=cn-east&size=10&figure=rate",
  "/en/mirrors/goproxy-cn?tab=speed",
  "/en/mirrors/sum-golang-org?tab=speed",
  "/en/chains",
  "/en/chains/two-mirrors",
  "/en/chains/tencent-only",
  "/en/mirrors/goproxy-io?tab=conformance",
  "/en/mirrors/goproxy-io?tab=cache",
  "/en/mirrors/goproxy-io?tab=tls",
  "/en/mirrors/goproxy-cn?tab=failover",
  "/en/mirrors/sum-golang-org?tab=failover",
  "/en/incidents",
  "/en/incidents?month=2026-11&mirror=goproxy-cn",
  "/en/incidents/71",
  "/en/incidents/72",
  "/en/incidents/73",
  "/en/incidents/74",
  "/en/search",
  "/en/search?q=cn",
  "/en/nowhere",
];

it.each(everyPage)("%s has no inline style and no script but our files and the state", async (path) => {
  const { html } = await page(path);
  expect(html).not.toContain(' style="');
  expect(html).not.toContain("{{");
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.filter((tag) => tag !== '<script type="application/ld+json">')).toEqual([
    '<script src="/assets/t.js">',
    '<script type="module" src="/assets/a.js">',
    `<script id="${stateElementId}" type="application/json">`,
  ]);
});

it("shows what a mirror wrote as text and keeps it out of the markup", async () => {
  const hostile = "</script><script>alert(1)</script>";
  const named = { ...mirrors, mirrors: mirrors.mirrors.map((mirror) => ({ ...mirror, name: hostile })) };
  const { html } = await page("/en/", { fetch: () => Response.json(named) });
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;script&gt;alert(1)");
});

it("tells machines of an incident what it tells readers", async () => {
  const { html } = await page("/en/incidents/71");
  const [, told = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(told)).toMatchObject({ "@type": "LiveBlogPosting", inLanguage: "en" });
});

it("finds by name without script", async () => {
  const { status, html } = await page("/zh-CN/search?q=aliyun", { locale: "zh-CN" });
  expect(status).toBe(200);
  expect(html).toContain('<a href="/zh-CN/mirrors/aliyun" class="hit">');
});

it("suggests near names for a mirror that does not exist", async () => {
  const { status, html } = await page("/en/mirrors/goproxy-c");
  expect(status).toBe(404);
  expect(html).toContain('<a href="/en/mirrors/goproxy-cn"');
});

it.each([
  "/en/evidence/7",
  "/en/incidents/7",
  "/en/releases/7",
  "/en/mirrors/none?tab=integrity",
  "/en/mirrors/none?tab=freshness",
  "/en/mirrors/none?tab=conformance",
  "/en/mirrors/none?tab=cache",
  "/en/mirrors/none?tab=tls",
  "/en/mirrors/none?tab=failover",
  "/en/chains/none",
])("knows of no %s", async (path) => {
  expect((await page(path)).status).toBe(404);
});

it("gives an operator the line that downloads a bundle from our own address", async () => {
  const { html } = await page("/en/evidence/1042");
  expect(html).toContain(
    "$HELIOGRAPH_OPERATOR_TOKEN&quot; https://status.example/api/v1/evidence/1042/bundle",
  );
});

it("says that we have failed, with the reference and the last verdict", async () => {
  await page("/en/");
  const refusal = { code: "unavailable", message: "the database is away", requestId: "r-77" };
  const { status, html } = await page("/en/", { fetch: () => Response.json(refusal, { status: 503 }) });
  expect(status).toBe(500);
  expect(html).toContain("Reference: r-77");
  expect(html).toContain("The last verdict, from 14:28 UTC:");
  expect(html).toContain("8 of 12 mirrors work from every vantage.");
});

it("says on every page that the data are a demonstration", async () => {
  for (const path of everyPage) {
    const { html } = await page(path, { fetch: staged });
    expect(html).toContain("This is a demonstration");
  }
});

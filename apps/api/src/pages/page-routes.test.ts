import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { pageRoutes } from "./page-routes.ts";
import type { Render, RenderFailed } from "./pages.ts";

const clientFolder = mkdtempSync(join(tmpdir(), "heliograph-client-"));
mkdirSync(join(clientFolder, "assets"));
writeFileSync(join(clientFolder, "assets/app-1a2b3c.js"), "export {};");
writeFileSync(join(clientFolder, "robots.txt"), "User-agent: *");
writeFileSync(join(clientFolder, ".built"), "secret");
afterAll(() => rmSync(clientFolder, { recursive: true }));

const renderFailed: RenderFailed = async (reference, { locale }) => ({
  status: 500,
  html: `<html lang="${locale}">sorry: ${reference}</html>`,
});

/** Pages, of which `/broken` has a fault. */
function site() {
  const rendered: string[] = [];
  const render: Render = async ({ url, locale, fetch }) => {
    rendered.push(`${url.href} ${locale}`);
    if (url.pathname.endsWith("/broken")) throw new TypeError("a fault of ours");
    const data = await (await fetch("/api/v1/mirrors")).text();
    return {
      status: url.pathname.endsWith("/missing") ? 404 : 200,
      html: `<html lang="${locale}">${data}</html>`,
    };
  };
  const services = {
    addressOf: () => undefined,
    baseUrl: () => "https://status.example.com",
    log: pino({ enabled: false }),
  };
  const app = pageRoutes({ render, renderFailed, clientFolder }, services, () => new Response("data"));
  return { app, rendered };
}

describe("the front door leads to the reader's language", () => {
  it.each([
    [undefined, "/en/"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "/zh-CN/"],
    ["zh-Hans", "/zh-CN/"],
    ["de, zh;q=0.3, en;q=0.7", "/en/"],
    ["fr", "/en/"],
    ["zh;q=0, en", "/en/"],
  ])("%s: %s", async (languages, location) => {
    const headers: Record<string, string> = languages === undefined ? {} : { "Accept-Language": languages };
    const response = await site().app.request("/", { headers });
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe(location);
    expect(response.headers.get("Vary")).toContain("Accept-Language");
  });
});

it("the front door leads to the language that a reader chose before", async () => {
  const headers = { "Accept-Language": "en", Cookie: "locale=zh-CN" };
  const response = await site().app.request("/", { headers });
  expect(response.headers.get("Location")).toBe("/zh-CN/");
});

describe("a page", () => {
  it("is rendered once for all readers, with data from within the process", async () => {
    const { app, rendered } = site();
    const [first, second] = await Promise.all([app.request("/zh-CN/"), app.request("/zh-CN/")]);
    expect(await first.text()).toBe('<html lang="zh-CN">data</html>');
    expect(await second.text()).toBe('<html lang="zh-CN">data</html>');
    expect(rendered).toEqual(["https://status.example.com/zh-CN/ zh-CN"]);
  });

  it("is another one for another tab, range or place in the list of incidents", async () => {
    const { app, rendered } = site();
    for (const search of ["", "?cursor=40", "?cursor=20", "?cursor=40", "?utm=x"])
      await app.request(`/en/incidents${search}`);
    await app.request("/en/mirrors/a?range=7d");
    await app.request("/en/mirrors/a?range=30d");
    await app.request("/en/mirrors/a?tab=integrity");
    expect(rendered.map((page) => new URL(page.split(" ")[0] ?? "").search)).toEqual([
      "",
      "?cursor=40",
      "?cursor=20",
      "?range=7d",
      "?range=30d",
      "?tab=integrity",
    ]);
  });

  it.each([
    ["compare", "window=7d", "region=cn-east", "size=30", "temperature=cold", "family=6"],
    ["compare", "percentile=p99", "figure=rate"],
    ["mirrors/a", "tab=speed", "tab=speed&range=7d", "tab=speed&vantage=local"],
    ["incidents", "cursor=1", "month=2026-11", "mirror=a", "cause=frozen", "region=cn-east", "severity=down"],
    ["incidents/7"],
  ])("is another one for whoever asks for something else: /%s", async (path, ...searches) => {
    const { app, rendered } = site();
    for (const search of ["", ...searches, ...searches]) await app.request(`/en/${path}?${search}`);
    expect(rendered.map((page) => new URL(page.split(" ")[0] ?? "").search)).toEqual(
      ["", ...searches].map((search) => search && `?${search}`),
    );
  });

  it("answers each look-up by itself", async () => {
    const { app, rendered } = site();
    for (const wanted of ["example.com/a", "example.com/b", "example.com/a"])
      await app.request(`/en/lookup?module=${wanted}`);
    expect(rendered.map((page) => new URL(page.split(" ")[0] ?? "").searchParams.get("module"))).toEqual([
      "example.com/a",
      "example.com/b",
    ]);
  });

  it("that holds what a reader chose is shared with nobody", async () => {
    const { app, rendered } = site();
    for (const chain of ["direct", "off", "direct"]) {
      const response = await app.request(`/en/setup?chain=${chain}`);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
    }
    expect(rendered.map((page) => new URL(page.split(" ")[0] ?? "").searchParams.get("chain"))).toEqual([
      "direct",
      "off",
      "direct",
    ]);
  });

  it("never learns the host that a reader made up", async () => {
    const { app, rendered } = site();
    await app.request("http://evil.example/en/mirrors/a?range=7d");
    expect(rendered).toEqual(["https://status.example.com/en/mirrors/a?range=7d en"]);
  });

  it("that we fail to make says so in the reader's language", async () => {
    const response = await site().app.request("/zh-CN/broken");
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('zh-CN">sorry')]);
  });

  it("that does not exist says so in the reader's language", async () => {
    const { app } = site();
    const response = await app.request("/zh-CN/missing");
    expect([response.status, await response.text()]).toEqual([404, '<html lang="zh-CN">data</html>']);
  });
});

describe("a file that browsers load", () => {
  it("is kept for ever when its name holds its hash", async () => {
    const response = await site().app.request("/assets/app-1a2b3c.js");
    expect(response.headers.get("Content-Type")).toMatch(/javascript/);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  it("is kept for an hour otherwise", async () => {
    const response = await site().app.request("/robots.txt");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=3600");
  });

  it.each(["/.built", "/assets/../.built", "/%2e%2e/package.json"])("is none of ours: %s", async (path) => {
    expect(await (await site().app.request(path)).text()).not.toMatch(/secret|heliograph/);
  });
});

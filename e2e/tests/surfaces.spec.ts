import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../product/test.ts";

/** How wide and high a browser draws a picture. */
const sizeOf = (page: Page, path: string) =>
  page.evaluate<[number, number]>(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(path)};
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  })()`);

for (const [file, root] of [
  ["feed.atom", "feed"],
  ["feed.rss", "rss"],
  ["mirrors/steady/feed.atom", "feed"],
] as const) {
  test(`a browser reads /zh-CN/${file}`, async ({ page, request }) => {
    const answer = await request.get(`/zh-CN/${file}`);
    await page.goto("/en/");
    const parsed = await page.evaluate(`(() => {
      const parsed = new DOMParser().parseFromString(${JSON.stringify(await answer.text())}, "application/xml");
      return { root: parsed.documentElement.localName, faults: parsed.querySelectorAll("parsererror").length };
    })()`);
    expect(parsed).toEqual({ root, faults: 0 });
    const again = await request.get(`/zh-CN/${file}`, {
      headers: { "If-None-Match": answer.headers()["etag"] ?? "" },
    });
    expect(again.status()).toBe(304);
  });
}

test("the JSON feed names itself and the page that shows the same", async ({ request, product }) => {
  const feed = await (await request.get("/en/mirrors/fragile/feed.json")).json();
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: `${product.url}/en/mirrors/fragile`,
  });
});

for (const metric of ["status", "uptime", "latency", "freshness", "integrity"]) {
  test(`the badge ${metric} is drawn, and says what it shows`, async ({ page }) => {
    await page.goto(`/badge/steady/${metric}.svg?locale=zh-CN`);
    await expect(page.getByRole("img")).toHaveAccessibleName(/^The steady mirror.*：./);
    await page.goto("/en/developers");
    const [width] = await sizeOf(page, `/badge/steady/${metric}.svg`);
    expect(width).toBeGreaterThan(60);
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const theme of ["light", "dark"] as const) {
    test(`a ${theme} embed tells how a mirror is`, async ({ page }) => {
      await page.goto(`/embed/steady?theme=${theme}&locale=zh-CN`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("正常");
      await expect(page.getByRole("img", { name: /30 天应答率/ })).toBeVisible();
      await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
    });
  }
});

test("an embed breaks no rule of accessibility, and is small", async ({ page, request }) => {
  for (const path of ["/embed/all", "/embed/fragile?theme=dark"]) {
    expect((await (await request.get(path)).body()).byteLength).toBeLessThan(10_000);
    await page.goto(path);
    await expectAccessible(page);
  }
});

test.describe("in a page of another site", () => {
  test("an embed is shown", async ({ page }) => {
    await page.route("**/elsewhere", (route) =>
      route.fulfill({ contentType: "text/html", body: '<title>x</title><iframe src="/embed/all"></iframe>' }),
    );
    await page.goto("/elsewhere");
    await expect(page.frameLocator("iframe").getByRole("heading")).toContainText("mirrors work");
  });

  test("nothing else of ours is", async ({ request }) => {
    const policyOf = async (path: string) => (await request.get(path)).headers()["content-security-policy"];
    expect(await policyOf("/embed/all")).toContain("frame-ancestors *");
    for (const path of ["/en/", "/badge/steady/status.svg", "/en/feed.atom", "/en/card.png"]) {
      expect([path, await policyOf(path)]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    }
  });
});

for (const path of ["/en/card.png", "/zh-CN/card.png", "/zh-CN/mirrors/steady/card.png"]) {
  test(`${path} is a picture of the size that links are shown with`, async ({ page }) => {
    await page.goto("/en/");
    expect(await sizeOf(page, path)).toEqual([1_200, 630]);
  });
}

test("search engines find every page in both languages", async ({ request, product }) => {
  expect(await (await request.get("/robots.txt")).text()).toContain(`Sitemap: ${product.url}/sitemap.xml`);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses).toContain(`${product.url}/zh-CN/mirrors/steady`);
  for (const address of addresses)
    expect([address, (await request.get(address)).status()]).toEqual([address, 200]);
});

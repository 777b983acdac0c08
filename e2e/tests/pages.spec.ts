import { locales } from "@heliograph/core/messages";
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  scriptBytes,
  scriptLimitBytes,
  test,
} from "../product/test.ts";

const pages = [
  "",
  "mirrors/steady",
  "mirrors/steady?tab=speed",
  "mirrors/steady?tab=freshness",
  "mirrors/steady?tab=integrity",
  "mirrors/steady?tab=conformance",
  "mirrors/steady?tab=cache",
  "mirrors/steady?tab=tls",
  "mirrors/steady?tab=failover",
  "compare",
  "compare?window=1h&size=1",
  "chains",
  "chains/brittle",
  "setup",
  "doctor",
  "releases",
  "releases/1",
  "lookup",
  "lookup?module=golang.org/x/text",
  "log",
  "incidents",
  "incidents?cause=availability&severity=down",
];
/** How pages are looked at in each language. */
const looks = {
  en: [
    { colorScheme: "light", width: 1_280 },
    { colorScheme: "dark", width: 390 },
    { colorScheme: "light", width: 320 },
  ],
  "zh-CN": [
    { colorScheme: "light", width: 390 },
    { colorScheme: "dark", width: 1_280 },
  ],
} as const;

for (const locale of locales) {
  for (const path of pages) {
    test(`/${locale}/${path} is accessible and no wider than the screen, light or dark, wide or narrow`, async ({
      page,
    }) => {
      const answer = await page.goto(`/${locale}/${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      for (const { colorScheme, width } of looks[locale]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        await expectNoOverflow(page);
      }
    });
  }
}

for (const locale of locales) {
  for (const path of pages) {
    test(`the scripts of /${locale}/${path} fit into 120 KB compressed, before charts`, async ({
      request,
    }) => {
      expect(await scriptBytes(request, `/${locale}/${path}`)).toBeLessThanOrEqual(scriptLimitBytes);
    });
  }
}

test("a browser that prefers Chinese is led to the Chinese page", async ({ request, product }) => {
  const answer = await request.get(product.url, { headers: { "accept-language": "zh" }, maxRedirects: 0 });
  expect(answer.status()).toBeGreaterThanOrEqual(300);
  expect(answer.headers()["location"]).toBe("/zh-CN/");
});

test("another language is the same page with the same question", async ({ page }) => {
  await page.goto("/en/mirrors/steady?range=7d");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh-CN\/mirrors\/steady\?range=7d$/);
});

test("the days are one tab stop, and the arrow keys move among them", async ({ page }) => {
  await page.goto("/en/mirrors/steady");
  const days = page.getByRole("group", { name: /the last 90 days/ }).getByRole("button");
  await expect(days.and(page.locator("[tabindex='0']"))).toHaveCount(1);
  await days.last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(days.nth(-2)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(days.first()).toBeFocused();
});

test("an address without a page says so, and where to go", async ({ page, request }) => {
  const answer = await request.get("/en/mirrors/stedy");
  expect(answer.status()).toBe(404);
  await page.setContent(await answer.text());
  await expect(page.getByRole("link", { name: /steady/i })).toBeVisible();
});

test("a wrong question is refused with the name of the field", async ({ request }) => {
  const answer = await request.get("/api/v1/mirrors/steady/series?range=5y");
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toMatchObject({
    code: expect.any(String),
    field: "range",
    requestId: expect.any(String),
  });
});

test("a page that refreshes itself is not sent again what has not changed", async ({ page, request }) => {
  const path = "/api/v1/incidents";
  const madeAt = async () => {
    const { asOf } = await (await request.get(path)).json();
    return asOf;
  };
  await page.clock.install();
  await page.goto("/en/incidents");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const asked = new Set<string>();
  const statuses = new Map<string, number>();
  devtools.on("Network.requestWillBeSent", ({ requestId, request: { url } }) => {
    if (new URL(url).pathname === path) asked.add(requestId);
  });
  // To the page a 304 is the kept 200; what came over the network is told apart from requests, even before them.
  devtools.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) =>
    statuses.set(requestId, statusCode),
  );
  const answers = () => [...asked].flatMap((requestId) => statuses.get(requestId) ?? []);

  await page.clock.fastForward("31");
  await expect.poll(() => answers()[0]).toBe(200);
  const before = await madeAt();
  await expect.poll(madeAt).not.toBe(before);
  await page.clock.fastForward("31");
  await expect.poll(() => answers().slice(0, 2)).toEqual([200, 304]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test.beforeEach(({ page }) => page.goto("/en/"));

  test("the status page tells the whole state", async ({ page }) => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/All 4 mirrors work/);
    await expect(page.getByText(/of \d+ checks/).first()).toBeVisible();
    await page.getByRole("link", { name: "The steady mirror" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The steady mirror");
    await expect(page.getByText(/Half of the answers start within/)).toBeVisible();
  });
});

import { expect, openAlive, test } from "../product/test.ts";

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
  await openAlive(page, "/en/mirrors/steady");
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
  await openAlive(page, "/en/incidents");
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
  await expect.poll(answers).toContain(304);
});

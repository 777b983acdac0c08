import { locales } from "@heliograph/core/messages";
import { expect, test } from "../product/test.ts";

test("whoever builds on us finds badges, embeds, feeds and answers as they are at the moment", async ({
  page,
  request,
}) => {
  await page.goto("/en/developers?mirror=steady#badges");
  const badges = page.getByRole("img", { name: /: The steady mirror$/ });
  await expect(badges).toHaveCount(5);
  for (const badge of await badges.all()) {
    const drawn = await badge.evaluate((image) => "naturalWidth" in image && Number(image.naturalWidth) > 0);
    expect(drawn).toBe(true);
  }
  await expect(page.getByText("GET /api/v1/mirrors", { exact: true })).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("title", /The steady mirror/);
  await expect(page.frameLocator("iframe").getByText("The steady mirror").first()).toBeVisible();
  const links = page.locator(
    "main a[href^='/api/'], main a[href*='/feed.'], main a[href^='/embed/'], main a[href^='/badge/']",
  );
  const paths = await Promise.all((await links.all()).map((link) => link.getAttribute("href")));
  expect(paths.length).toBeGreaterThan(14);
  for (const path of paths) expect([path, (await request.get(path ?? "")).status()]).toEqual([path, 200]);
});

test("another mirror's badges are a choice away, without script as well", async ({ browser, product }) => {
  const context = await browser.newContext({ baseURL: product.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/zh-CN/developers");
  await page.getByLabel("镜像").selectOption("fragile");
  await page.getByRole("button", { name: "显示" }).click();
  await expect(page).toHaveURL(/\/zh-CN\/developers\?mirror=fragile/);
  await expect(page.getByRole("img", { name: "状态：The fragile mirror" })).toBeVisible();
  await context.close();
});

for (const locale of locales) {
  test(`the examples in ${locale} are what the server answers`, async ({ page, request }) => {
    await page.goto(`/${locale}/developers`);
    const shown: unknown = JSON.parse(await page.locator("details[open] pre").first().innerText());
    const told: unknown = await (await request.get("/api/v2/status.json")).json();
    expect(Object.keys(Object(shown))).toEqual(Object.keys(Object(told)));
  });
}

import { expect, expectAccessible, expectNoOverflow, test } from "../product/test.ts";

test("the method tells how it is configured, and what watching has cost every mirror", async ({ page }) => {
  await page.goto("/en/method");
  await expect(page).toHaveTitle(/^\d+ mirrors looked at from 1 vantage: method — /);
  await expect(page.getByRole("group", { name: "What is probed" })).toContainText("Availability");
  await expect(page.getByText(/^User-Agent: Heliograph\//)).toBeVisible();

  const mirrors = page.getByRole("group", { name: "Mirror by mirror" });
  await expect(mirrors.getByRole("row", { name: /steady/i })).toContainText(/[1-9]\d* requests/);
  await page.getByText(/steady.*, probe by probe$/i).click();
  const probes = page.getByRole("group", { name: /steady.*, probe by probe$/i });
  await expect(probes.getByRole("row", { name: /^Availability/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("the days of the ledger are read out by the arrow keys, and are there as a table and as a file", async ({
  page,
  request,
}) => {
  await page.goto("/en/method#ledger");
  const figure = page.getByRole("figure").filter({ hasText: "bore most on one day" });
  await expect(figure.getByText(/: [\d\u{202F}]+ requests and .*; most at /u)).toBeVisible();
  await page.getByText("Show as a table").click();
  const table = page.getByRole("group", { name: "Bytes of each day" });
  await expect(table.getByRole("row").nth(1)).toContainText("MiB");
  const csv = await request.get("/api/v1/ledger.csv");
  expect(await csv.text()).toContain('"local","availability"');
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the method is complete, in Chinese too", async ({ page }) => {
    await page.goto("/zh-CN/method");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("我们如何测量");
    await expect(page.getByRole("group", { name: "各镜像" })).toContainText("次请求");
    await page.getByRole("link", { name: "如何判定" }).click();
    await expect(page).toHaveURL(/#judging$/);
  });
});

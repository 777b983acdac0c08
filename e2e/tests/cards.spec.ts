import { expect, expectAccessible, expectAlive, test } from "../product/test.ts";

test("a mirror that keeps all rules is told so, with what was asked and answered", async ({ page }) => {
  await page.goto("/en/mirrors/steady?tab=conformance");
  await expect(page).toHaveTitle(/^All rules kept: /);
  const rule = page.getByRole("listitem").filter({ hasText: ".info is valid JSON with a version" });
  await rule.getByText(".info is valid JSON with a version", { exact: true }).click();
  await rule.getByText("What was asked and answered", { exact: true }).click();
  await expect(rule.getByRole("group", { name: "Asked" })).toContainText(/GET http:\/\/.+\.info/);
  await expect(rule.getByRole("group", { name: "Answered" })).toContainText("200");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Cache", exact: true }).click();
  await expect(page).toHaveTitle(/^All rules kept: /);
  await expect(page.getByRole("group", { name: "Nodes that answered" })).toContainText("127.0.0.1");

  await page.getByRole("link", { name: "TLS", exact: true }).click();
  await expect(page).toHaveTitle(/^Plain HTTP: /);
});

test("transfers are measured, and mirrors that were looked at often are ranked by them", async ({ page }) => {
  await page.goto("/en/mirrors/steady?tab=speed");
  const newest = page.getByRole("group", { name: "Newest transfers" });
  await expect(newest.getByRole("row").nth(1)).toContainText(/1 MB.+Mbit\/s/);
  await expect(page.getByRole("grid").first()).toBeVisible();

  await page.getByRole("banner").getByRole("link", { name: "Compare" }).click();
  const ranking = page.getByRole("group", { name: "Ranking" });
  const steady = ranking.getByRole("row").filter({ hasText: "The steady mirror" });
  await expect(steady).toContainText("100 %");
  await expect(steady).toContainText("Mbit/s");

  await expectAlive(page);
  await page.getByRole("combobox", { name: "Transfer size" }).selectOption("30 MB");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/size=30/);
  await expect(steady).not.toContainText("Mbit/s");
});

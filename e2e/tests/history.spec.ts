import { expect, test } from "../product/test.ts";

const thisMonth = new Date().toISOString().slice(0, "2026-11".length);

test("each month of a mirror has its share and leads to its incidents, and all of it is a file", async ({
  page,
  request,
}) => {
  await page.goto("/en/history");
  await expect(page).toHaveTitle(/answered in \d{4}: history/);
  const months = page.getByRole("group", { name: /^Months of \d{4}$/ });
  await expect(months.getByRole("row").filter({ hasText: "The steady mirror" })).toContainText(/%of \d+/);
  const month = months.getByRole("columnheader").getByRole("link").first();
  await expect(month).toHaveAttribute("href", `/en/incidents?month=${thisMonth}`);
  await month.click();
  await expect(page.getByRole("combobox", { name: "Month" })).toHaveValue(thisMonth);

  await page.goto("/en/history");
  const file = await page.getByRole("link", { name: "Download all years as CSV" }).getAttribute("href");
  const answer = await request.get(file ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect(await answer.text()).toMatch(
    new RegExp(`^"month","mirror".*\\r\\n(?:.*\\r\\n)*"${thisMonth}","steady",`),
  );
});

test("a year of which nothing is kept is no page", async ({ request }) => {
  expect((await request.get("/en/history?year=1999")).status()).toBe(404);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the calendar tells the same", async ({ page }) => {
    await page.goto("/zh-CN/history");
    const row = page.getByRole("row").filter({ hasText: "The steady mirror" });
    await expect(row).toContainText(/%共 \d+ 次/);
  });
});

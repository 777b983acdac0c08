import { expect, expectAccessible, expectNoOverflow, openAlive, test } from "../product/test.ts";

test("the chain to take is one line for every shell, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openAlive(page, "/en/");
  const card = page.getByRole("region", { name: "What to use now" });
  const tabs = card.getByRole("tablist").getByRole("tab");
  await expect(tabs).toHaveCount(2);
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(tabs.last()).toBeFocused();
  await expect(tabs.last()).toHaveAttribute("aria-selected", "true");
  const line = card.getByText(/^go env -w "GOPROXY=/);
  await expect(line).toBeVisible();
  await card.getByRole("button", { name: "Copy" }).click();
  await expect(card.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await line.textContent());
  await expectAccessible(page);
});

test("a region that does not exist is named, and all regions are shown", async ({ page }) => {
  await page.goto("/en/?region=mars");
  await expect(page.getByText(/There is no region “mars” here/)).toBeVisible();
  await expectNoOverflow(page);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the chain to take is told for every shell at once", async ({ page }) => {
    await page.goto("/en/");
    const card = page.getByRole("region", { name: "What to use now" });
    const kept = card.getByText(/^go env -w 'GOPROXY=/);
    await expect.poll(async () => (await page.reload(), kept.count())).toBe(1);
    await expect(kept).toBeVisible();
    await expect(card.getByText(/^go env -w "GOPROXY=/)).toBeVisible();
    await expect(card.getByRole("tab")).toHaveCount(0);
  });
});

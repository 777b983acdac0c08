import { fragileNames } from "../product/product.ts";
import { expect, expectAccessible, expectNoOverflow, mirrorCount, openAlive, test } from "../product/test.ts";

test("the matrix is one tab stop, arrow keys move, Enter opens the last checks and Escape returns", async ({
  page,
}) => {
  await openAlive(page, "/en/regions");
  const grid = page.getByRole("grid", { name: "Mirrors × regions" });
  const cells = grid.getByRole("gridcell").getByRole("link");
  await expect(cells).toHaveCount(mirrorCount);
  await expect(cells.and(page.locator("[tabindex='0']"))).toHaveCount(1);

  await cells.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(cells.last()).toBeFocused();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Enter");

  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading")).toBeFocused();
  await expect(panel.getByRole("row").nth(1)).toContainText("Answered");
  await expect(page).toHaveURL(/\?mirror=.+&region=local$/);
  await expectAccessible(page);

  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(cells.first()).toBeFocused();
  await expect(page).toHaveURL(/\/regions$/);
});

test("another figure is picked without loading the page anew, and stands in its address", async ({
  page,
}) => {
  await openAlive(page, "/zh-CN/regions");
  await page.evaluate("window.isTheSame = true");
  await page.getByRole("link", { name: "应答率" }).click();
  await expect(page.getByRole("grid").getByRole("gridcell").first()).toContainText(/共.+次检测/);
  await expect(page).toHaveURL(/\?show=share$/);
  expect(await page.evaluate("window.isTheSame")).toBe(true);
  await page.reload();
  await expect(page.getByRole("link", { name: "应答率" })).toHaveAttribute("aria-current", "true");
});

test("a mirror that fails is seen to, with what its last checks met", async ({ page, product }) => {
  const [name = ""] = fragileNames;
  const mend = product.mirror(name).order({ kind: "status", status: 503 });
  await page.goto(`/en/regions?mirror=${name}&region=local`);
  const row = page.getByRole("grid").getByRole("row").filter({ hasText: "The fragile mirror" });
  await expect(row).toContainText("Outage");
  await expect(page.getByRole("complementary")).toContainText("Answered with a server error");
  await expectNoOverflow(page);
  mend();
  await expect(row).toContainText("Operational");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every cell is a link to its last checks, and every figure is a page", async ({ page }) => {
    await page.goto("/en/regions");
    const cell = page.getByRole("grid").getByRole("gridcell").getByRole("link").first();
    await expect(cell).toHaveAttribute("tabindex", "0");
    await cell.click();
    await expect(page.getByRole("complementary").getByRole("row").nth(1)).toContainText("Answered");
    await page.getByRole("link", { name: "Median", exact: true }).click();
    await expect(page.getByRole("grid").getByRole("gridcell").first()).toContainText(/\d\sm?s\b/);
    await page.getByRole("complementary").getByRole("link", { name: "Close" }).click();
    await expect(page.getByRole("complementary")).toBeHidden();
  });
});

import { expect, openAlive, test } from "../product/test.ts";

test.beforeEach(({ page }) => openAlive(page, "/en/developers/components"));

test("bars are one stop of the Tab key; arrows move day by day, Enter pins the card and Escape closes it", async ({
  page,
}) => {
  const bars = page.getByRole("group", { name: /mirror-a/ });
  const tabStops = bars.locator("button[tabindex='0']");
  await expect(tabStops).toHaveCount(1);
  await tabStops.focus();
  await page.keyboard.press("Home");
  await expect(bars.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bars.getByRole("button").nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(
    page
      .getByRole("group", { name: /mirror-b/ })
      .getByRole("button")
      .nth(1),
  ).toBeFocused();
  await page.keyboard.press("End");
  await expect(
    page
      .getByRole("group", { name: /mirror-b/ })
      .getByRole("button")
      .last(),
  ).toBeFocused();
});

test("a heat map is one stop of the Tab key, and arrows move over its cells", async ({ page }) => {
  const grid = page.locator("#HeatMap").getByRole("grid").first();
  await expect(grid.locator("[tabindex='0']")).toHaveCount(1);
  await grid.locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await expect(grid.locator("[data-cell='1 0']")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(grid.locator("[data-cell='1 1']")).toBeFocused();
});

test("the points of a chart can be read out one by one", async ({ page }) => {
  const chart = page.locator("#CourseChart");
  const slider = chart.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(chart.getByText("0 / 60")).toBeVisible();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowRight");
  await expect(chart.getByText("45 / 60")).toBeVisible();
});

test("a copied line says so, and a state is told by shape and word without colours", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const command = page.locator("#Command");
  await command.getByRole("button", { name: "Copy" }).first().click();
  await expect(command.getByRole("button", { name: "Copied" })).toBeVisible();
  await page.emulateMedia({ forcedColors: "active" });
  for (const word of ["Operational", "Degraded", "Partial outage", "Outage", "Maintenance", "No data"])
    await expect(page.locator("#StateLabel").getByText(word, { exact: true })).toBeVisible();
});

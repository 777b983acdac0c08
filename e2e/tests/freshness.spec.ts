import { newRelease } from "../product/product.ts";
import { expect, expectAccessible, expectAlive, test } from "../product/test.ts";

const { module, version } = newRelease;

test("a release is seen to come to one mirror and to be missed on a late one", async ({ page }) => {
  await page.goto("/en/releases");
  await expect(page.getByText(/^The index feed \(index\) was read to its end/)).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: module });
  await expect(row).toContainText(version);
  await expect(row).toContainText("2 of 3 mirrors");

  await page.getByRole("navigation").getByRole("link", { name: "Look up" }).click();
  await expect(page).toHaveURL(/\/lookup$/);
  await expectAlive(page);
  await page.getByRole("textbox").fill(`${module}@${version}`);
  await page.getByRole("button", { name: "Look up" }).click();
  await expect(page).toHaveTitle(/^Found: /);
  await expect(page.getByRole("row", { name: /^The steady mirror/ })).toContainText("Yes");
  await expect(page.getByRole("row", { name: /^The fragile mirror/ })).toContainText("No");

  await page.getByRole("link", { name: "How this release spread" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${module}@${version}`);
  await expect(page.getByText("2 of 3 mirrors list it.")).toBeVisible();
  await expect(page.getByRole("figure")).toContainText(/^Half of the mirrors listed it within /);
  await expect(page.getByRole("row", { name: /^The fragile mirror/ })).toContainText("not yet");
  await expectAccessible(page);

  await page.getByRole("link", { name: "The fragile mirror", exact: true }).click();
  await expect(page).toHaveURL(/\/mirrors\/fragile\?tab=freshness$/);
  // The live region may say the same, after the mirror's name.
  const lag = page.getByText("None of the releases of the last 24 hours has arrived yet.", { exact: true });
  await expect(lag).toBeVisible();
});

import { expect, expectAccessible, expectNoOverflow, test } from "../product/test.ts";

/** 1280 px at 400 %. */
const narrow = { width: 320, height: 640 };

test("every source is seen to show one history, and versions to be the recorded ones", async ({ page }) => {
  await page.goto("/en/log");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Every source shows the same history/);
  const matrix = page.getByRole("group", { name: "Source against source" });
  await expect(matrix.getByRole("rowheader")).toHaveText([
    "The steady mirror",
    "The fragile mirror",
    "The upstream",
  ]);

  await page.goto("/en/mirrors/steady?tab=integrity");
  await expect(page).toHaveTitle(/^Verified: The steady mirror/);
});

test("wrong bytes are told of above all else, with the evidence that proves it", async ({
  page,
  product,
}) => {
  product.mirror("fragile").order({ kind: "wrong-zip" });
  await page.goto("/en/");
  await expect(page).toHaveTitle(/^Hash mismatch: The fragile mirror/);
  const band = page.getByRole("region", { name: "Integrity" });
  await expect(band).toContainText("Do not use this mirror for this module.");
  await expect(page.getByRole("link", { name: "Hash mismatch", exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(narrow);
  await expectNoOverflow(page);

  await band.getByRole("link", { name: "See the evidence" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^The fragile mirror served .+ with another hash than the checksum database recorded\.$/,
  );
  await expect(page.getByText("Complete", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "The fragile mirror", exact: true }).last().click();
  await expect(page.getByRole("article").filter({ hasText: "Hash mismatch" }).first()).toBeVisible();
  await expectAccessible(page);
});

test("a fork of the log is shown with both signed heads", async ({ page, product }) => {
  product.mirror("fragile").order({ kind: "forked-log" });
  await page.goto("/en/log");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Two histories of /);
  await expectAccessible(page);

  await page.setViewportSize(narrow);
  await expectNoOverflow(page);
  const matrix = page.getByRole("group", { name: "Source against source" });
  await matrix.focus();
  const scrolled = () => page.evaluate<number>("document.activeElement.scrollLeft");
  await page.keyboard.press("ArrowRight");
  await expect.poll(scrolled).toBeGreaterThan(0);

  await matrix.getByRole("link").first().click();
  await expect(page).toHaveTitle(/^Forked log: /);
  const heads = page.getByRole("region", { name: "The two signed heads" });
  await expect(heads.getByText(/^go\.sum database tree/)).toHaveCount(2);
  // The other head may be named after either: both mirrors have shown it.
  await expect(heads).toContainText("shown by The fragile mirror");
  await expectNoOverflow(page);
  await expectAccessible(page);
});

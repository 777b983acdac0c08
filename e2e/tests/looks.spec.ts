import { locales } from "@heliograph/core/messages";
import { pages } from "../product/pages.ts";
import { expect, expectAccessible, expectNoOverflow, test } from "../product/test.ts";

const colorSchemes = ["light", "dark"] as const;
const widths = [1_280, 390] as const;

/** As wide as a screen is at 400 % zoom (WCAG 2.2, 1.4.10). */
const zoomedWidth = 320;

test.describe.configure({ mode: "parallel" });

for (const locale of locales) {
  for (const path of pages) {
    test(`/${locale}/${path} is accessible and no wider than the screen, light or dark, wide or narrow`, async ({
      page,
    }) => {
      const answer = await page.goto(`/${locale}/${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page);
          await expectNoOverflow(page);
        }
      }
      await page.setViewportSize({ width: zoomedWidth, height: 256 });
      await expectNoOverflow(page);
    });
  }
}

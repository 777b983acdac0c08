import { locales } from "@heliograph/core/messages";
import { pages } from "../product/pages.ts";
import { expect, expectNoOverflow, test } from "../product/test.ts";

const markup = `"><img src=x onerror="pwned=1"></script><script>pwned=1</script>`;
const rightToLeft = "\u202egpj.exe";
const formula = `=HYPERLINK("https://evil.example")`;

test.use({
  texts: {
    title: `Title ${markup}`,
    nameOf: (slug) => `The ${slug} ${rightToLeft} ${markup}`.padEnd(120, "W"),
    operator: `${formula} ${markup}`,
  },
});

for (const locale of locales) {
  test(`whatever a configuration says is text on every page in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    for (const path of pages) {
      await page.goto(`/${locale}/${path}`);
      expect(await page.evaluate("globalThis.pwned"), path).toBeUndefined();
      await expect(page.locator("img[src=x]"), path).toHaveCount(0);
      await expectNoOverflow(page);
    }
    await page.goto(`/${locale}/`);
    await expect(page.getByText("The steady mirror").first()).toContainText("<img src=x");
  });
}

import { locales } from "@heliograph/core/messages";
import type { Browser } from "@playwright/test";
import { pages } from "../product/pages.ts";
import { expect, expectAlive, test } from "../product/test.ts";

/** Shares, times and amounts, as pages write them; ages and counts of the moment are not among them. */
const figure = /\d[\d.,\u00a0\u202f ]*(?:%|ms|Mbit\/s|[KM]i?B)(?![a-z])/g;

/** All texts of the page but those of charts. */
const textsOf = `[...document.querySelectorAll("main :not(svg, svg *, script)")].flatMap((element) =>
  [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue),
)`;

/** The figures that a page tells. */
async function figuresOf(browser: Browser, url: string, javaScriptEnabled: boolean): Promise<string[]> {
  const page = await browser.newPage({ javaScriptEnabled, timezoneId: "UTC" });
  await page.goto(url);
  if (javaScriptEnabled) await expectAlive(page);
  const texts = await page.evaluate<string[]>(textsOf);
  await page.close();
  return [...new Set(texts.flatMap((text) => text.match(figure) ?? []))];
}

/** Pages that always have figures to tell: of the others, the same figures may be none. */
const telling = new Set(["", "mirrors/steady", "compare", "regions", "history", "method"]);

for (const locale of locales) {
  for (const path of pages) {
    test(`/${locale}/${path} tells the same figures without script`, async ({ browser, product }) => {
      const url = `${product.url}/${locale}/${path}`;
      await expect(async () => {
        const without = await figuresOf(browser, url, false);
        if (telling.has(path)) expect(without).not.toEqual([]);
        expect(without).toEqual(expect.arrayContaining(await figuresOf(browser, url, true)));
      }).toPass();
    });
  }
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test.beforeEach(({ page }) => page.goto("/en/"));

  test("the status page tells the whole state", async ({ page }) => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/All 4 mirrors work/);
    await expect(page.getByText(/of \d+ checks/).first()).toBeVisible();
    await page.getByRole("link", { name: "The steady mirror" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The steady mirror");
    await expect(page.getByText(/Half of the answers start within/)).toBeVisible();
  });
});

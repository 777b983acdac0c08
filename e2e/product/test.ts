import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type APIRequestContext, type Page } from "@playwright/test";
import { fragileNames, startProduct, type Product, type Texts } from "./product.ts";

/** The fragile ones, the steady one, the upstream and the index. */
export const mirrorCount = fragileNames.length + 3;

/** Tests of the running product: it is started once, and every page is watched for errors and foreign requests. */
export const test = base.extend<{ watched: void }, { texts: Texts | undefined; product: Product }>({
  texts: [undefined, { option: true, scope: "worker" }],
  product: [
    async ({ texts }, use) => {
      const product = await startProduct(texts);
      await expect.poll(product.levels).toEqual(Array.from({ length: mirrorCount }, () => "up"));
      await expect.poll(product.releaseIds).toEqual(["1"]);
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 600_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  watched: [
    async ({ page, product }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        if (!request.url().startsWith(product.url)) complaints.push(`a request to ${request.url()}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Tests of a file that has a product of its own, where it matters what else happens to the fragile mirror; two files that
 * call it share none.
 */
export const testAlone = () =>
  test.extend<object, { alone: true }>({
    alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
  });

/** Waits until script has taken the page over, and hears keys and presses: only then is there a choice of zones. */
export async function expectAlive(page: Page): Promise<void> {
  await expect(page.getByRole("combobox", { name: /^(?:Time zone|时区)/ })).toBeVisible();
}

/** Opens a page, and waits until script has taken it over. */
export async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAlive(page);
}

/**
 * Expects that the page breaks no accessibility rule that a machine can see. Embeds are looked at by themselves: in a frame
 * that may run no script axe never comes to an end.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
}

/** Expects that nothing on the page makes it scroll sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = () => page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  await expect.poll(overflow).toBeLessThanOrEqual(0);
}

/** How many bytes each script is sent as; its name changes with what it holds, so it is asked for once. */
const sentBytes = new Map<string, number>();

/** How many bytes of script a browser is sent for a page, compressed, before charts: what its HTML names. */
export async function scriptBytes(request: APIRequestContext, path: string): Promise<number> {
  const answer = await request.get(path);
  expect(answer.status()).toBe(200);
  const files = new Set(
    [...(await answer.text()).matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file),
  );
  expect(files.size).toBeGreaterThan(3);
  for (const file of files) {
    if (sentBytes.has(file)) continue;
    const sent = await request.head(file, { headers: { "accept-encoding": "br" } });
    expect(sent.status()).toBe(200);
    sentBytes.set(file, Number(sent.headers()["content-length"]));
  }
  return [...files].reduce((sum, file) => sum + (sentBytes.get(file) ?? Number.NaN), 0);
}

/** What of script fits into a page, in bytes. */
export const scriptLimitBytes = 120_000;

export { expect };

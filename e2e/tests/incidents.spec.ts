import { incidentsSchema } from "@heliograph/core";
import { operatorToken, type Product } from "../product/product.ts";
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  scriptBytes,
  scriptLimitBytes,
  testAlone,
} from "../product/test.ts";

const test = testAlone();

/** The outages of the fragile mirror. */
const outages = async ({ url }: Product) => {
  const answer = await fetch(`${url}/api/v1/incidents?mirror=fragile&cause=availability`);
  return incidentsSchema.parse(await answer.json()).incidents;
};

/** How the page is looked at. */
const looks = [
  { colorScheme: "light", width: 1_280 },
  { colorScheme: "dark", width: 375 },
  { colorScheme: "light", width: 320 },
] as const;

/** An operator's order about an incident. */
const order = ({ url }: Product, path: string, body?: object) =>
  fetch(`${url}/api/v1/incidents/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${operatorToken}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

test("an incident has a page that tells what is measured, what operators say, and at last how long it took", async ({
  page,
  product,
  browser,
}) => {
  const mend = product.mirror("fragile").order({ kind: "status", status: 503 });
  await page.goto("/en/");
  await page.getByRole("link", { name: "The fragile mirror is unreachable" }).click();
  await expect(page).toHaveTitle(/^Investigating: The fragile mirror is unreachable/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The fragile mirror is unreachable");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expect(page.getByText(/of \d+ checks failed during the incident/)).toBeVisible();

  expect((await order(product, `${id}/acknowledgement`)).status).toBe(200);
  const nextAt = new Date(Date.now() + 3_600_000).toISOString();
  const note = { text: { en: "Its operator works on it.", "zh-CN": "运营方正在处理。" }, nextAt };
  expect((await order(product, `${id}/notes`, note)).status).toBe(201);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("listitem").first()).toContainText("Its operator works on it.");
  await expect(timeline.getByRole("listitem").last()).toContainText(/measured.*First failure/);
  await expect(page.getByRole("region", { name: "Facts" })).toContainText("tests, since");

  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoOverflow(page);
  }
  await page.setViewportSize({ width: 1_280, height: 900 });
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveTitle(/^调查中：无法访问 The fragile mirror/);
  await expect(page.getByText("运营方正在处理。")).toBeVisible();
  await expectAccessible(page);

  mend();
  const unscripted = await browser.newPage({ javaScriptEnabled: false });
  await expect
    .poll(async () => {
      await unscripted.goto(`${product.url}/en/incidents/${id}`);
      return unscripted.title();
    })
    .toMatch(/^Resolved: The fragile mirror was unreachable/);
  await expect(unscripted.getByText("Recovery time")).toBeVisible();
  await expect(unscripted.getByText(/^Nothing: it is over/)).toBeVisible();
  await unscripted.close();

  await page.goto("/en/incidents?cause=availability&severity=partial");
  await page.getByRole("combobox", { name: "Mirror" }).selectOption("The fragile mirror");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/mirror=fragile/);
  await expect(page.getByRole("link", { name: "The fragile mirror was unreachable" })).toBeVisible();
  await page.getByRole("combobox", { name: "Severity" }).selectOption("Critical");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText(/^No incident fits The fragile mirror/)).toBeVisible();

  expect((await outages(product)).map((outage) => outage.id)).toEqual([id]);
});

test("the scripts of an incident's page fit into 120 KB compressed", async ({ request, product }) => {
  const [outage] = await outages(product);
  const path = `/zh-CN/incidents/${outage?.id}`;
  expect(await scriptBytes(request, path)).toBeLessThanOrEqual(scriptLimitBytes);
});

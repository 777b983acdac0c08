import { expect, expectAccessible, expectNoOverflow, mirrorCount, test } from "../product/test.ts";

test("a failure leads to its run, request by request", async ({ page, product }) => {
  const mend = product.mirror("fragile").order({ kind: "status", status: 404 });
  await page.goto("/en/mirrors/fragile?tab=errors");
  const runs = page
    .getByRole("group", { name: "The newest failures" })
    .getByRole("link", { name: /^Run of/ });
  await expect.poll(async () => (await page.reload(), runs.count())).toBeGreaterThan(0);
  mend();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await runs.first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ check of /);
  await expect(page.getByRole("heading", { name: "Request by request" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expect.poll(product.levels).toEqual(Array.from({ length: mirrorCount }, () => "up"));
});

test("an error that no run failed of is named, and one link shows all again", async ({ page }) => {
  await page.goto("/en/mirrors/steady?tab=errors&error=tls_expired");
  await expect(page.getByText(/Nothing that is still on record failed/)).toBeVisible();
  await page.getByRole("link", { name: "Show all errors" }).click();
  await expect(page).toHaveURL(/\/en\/mirrors\/steady\?tab=errors$/);
});

test("the run of an address that names none is not found", async ({ request }) => {
  const answer = await request.get("/en/mirrors/steady/runs/availability/nowhere/2026-01-01T00:00:00.000Z/0");
  expect(answer.status()).toBe(404);
});

import { expect, test } from "../product/test.ts";

const withinMs = 5_000;

test("an outage is shown while it lasts, and its recovery time is right within five seconds", async ({
  page,
  product,
}) => {
  test.setTimeout(300_000);
  const { fragile } = product.mirrors;
  await page.goto("/en/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/All 4 mirrors work/);

  const beganAt = Date.now();
  const mend = fragile.order({ kind: "status", status: 503 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^3 of 4 mirrors/, { timeout: 120_000 });
  await expect(page.getByRole("heading", { name: "The fragile mirror is unreachable" })).toBeVisible();
  await expect(page).toHaveTitle(/^Outage: The fragile mirror/);

  mend();
  const endedAt = Date.now();
  await page.goto("/en/mirrors/fragile");
  await expect(page.getByText(/Recovered after/)).toBeVisible({ timeout: 150_000 });

  const answer = await page.request.get("/api/v1/incidents?mirror=fragile");
  const { incidents } = await answer.json();
  expect(incidents).toHaveLength(1);
  const [incident] = incidents;
  expect(Math.abs(Date.parse(incident.startedAt) - beganAt)).toBeLessThanOrEqual(withinMs + 500);
  expect(Math.abs(Date.parse(incident.endedAt) - endedAt)).toBeLessThanOrEqual(withinMs + 500);
  expect(incident.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
    "opened",
    "recovering",
    "resolved",
  ]);
});

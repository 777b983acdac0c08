import { operatorToken } from "../product/product.ts";
import { expect, expectAccessible, openAlive, test } from "../product/test.ts";

test("a chain is walked, and the page says who served each file", async ({ page }) => {
  await page.goto("/en/chains");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^All 2 chains .+ from every vantage\.$/);
  await page.getByRole("link", { name: "The brittle chain" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The brittle chain");
  const newest = page.getByRole("group", { name: "Newest walk from each vantage" });
  await expect(newest.getByRole("row").last()).toContainText("The fragile mirror");
  const files = page.getByRole("group", { name: /: hop by hop$/ });
  for (const file of [".info", "go.mod", "zip", "checksums"]) await expect(files).toContainText(file);
});

test("drills that an operator orders say what each fault does to either chain", async ({ page, request }) => {
  const after = {
    brittle: "stops: The steady mirror is not asked",
    sturdy: "asks The steady mirror",
  };
  for (const chain of Object.keys(after)) {
    const answer = await request.post(`/api/v1/chains/${chain}/drills`, {
      headers: { authorization: `Bearer ${operatorToken}` },
    });
    // A chain whose own turn came first is not drilled again so soon.
    expect([202, 429]).toContain(answer.status());
  }
  for (const [chain, says] of Object.entries(after)) {
    await page.goto(`/en/chains/${chain}`);
    const faults = page.getByRole("group", { name: "When The fragile mirror fails" }).first();
    const refused = faults.getByRole("row", { name: /^Connection refused/ });
    await expect(refused).toContainText(says);
    await expect(refused).not.toContainText("not drilled yet");
    await expect(faults.getByRole("row", { name: /^No answer/ })).toContainText("waits without end");
  }
  await expectAccessible(page);
});

test("a chain is built by keyboard alone, and its address is what one sends to others", async ({ page }) => {
  await openAlive(page, "/en/setup?chain=https://one.example|https://two.example|direct");
  await page.getByRole("button", { name: "Move one.example down" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move one.example down" })).toBeFocused();
  await page.getByRole("radio", { name: /^off: stop/ }).press("Space");
  await page
    .getByRole("navigation", { name: "Forms" })
    .getByRole("link", { name: "The value alone" })
    .press("Enter");
  const written = page.getByRole("group", { name: "The value alone" });
  await expect(written).toHaveText("https://two.example|https://one.example|off");
  const address = page.url();
  await page.goto("/en/");
  await page.goto(address);
  await expect(written).toHaveText("https://two.example|https://one.example|off");
  await expectAccessible(page);
});

test("the chain doctor says what is wrong with what is pasted, and sends nothing of it anywhere", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await openAlive(page, "/en/doctor");
  await page.getByRole("textbox").fill("GOPROXY=https://secret.example,https://goproxy.cn\nGOSUMDB=off");
  await expect(page.getByRole("heading", { name: "If secret.example fails, the build stops" })).toBeVisible();
  await expectAccessible(page);
  expect(sent.filter((text) => text.includes("secret.example"))).toEqual([]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a chain is built by asking the server", async ({ page }) => {
    await page.goto("/en/setup?chain=direct");
    await page.getByRole("textbox", { name: "or its address" }).fill("https://one.example");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("link", { name: "The value alone" }).click();
    await expect(page.getByRole("group", { name: "The value alone" })).toHaveText(
      /^https:\/\/one\.example[,|]direct$/,
    );
  });

  test("a chain tells its walks", async ({ page }) => {
    await page.goto("/en/chains/sturdy");
    await expect(page.getByRole("group", { name: "Newest walk from each vantage" })).toContainText(
      "The fragile mirror",
    );
  });
});

import { expect, expectAccessible, expectAlive, expectNoOverflow, openAlive, test } from "../product/test.ts";

const phone = { width: 390, height: 844 };

/** Every text in the `content` of a page's `meta` elements and the `href` of its links, by name or relation. */
const headOf = (html: string) => ({
  meta: new Map(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"\/>/g)].map(
      ([, name = "", content = ""]) => [name, content],
    ),
  ),
  links: [...html.matchAll(/<link rel="(\w+)"[^>]*href="([^"]+)"/g)].map(([, relation = "", href = ""]) => ({
    relation,
    href,
  })),
});

test.describe("the search", () => {
  test("opens by a key, finds while one types, and Enter goes to the first hit", async ({ page }) => {
    await openAlive(page, "/en/");
    await page.keyboard.press("/");
    const dialog = page.getByRole("dialog", { name: "Search" });
    await expect(dialog.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("steady");
    await expect(dialog.getByRole("link", { name: /The steady mirror/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("link").first()).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/mirrors\/steady$/);
  });

  test("closes by Escape, and focus is where it was", async ({ page }) => {
    await openAlive(page, "/en/");
    const opener = page.getByRole("banner").getByRole("link", { name: "Search" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

  test("leads a module path to the look-up", async ({ page }) => {
    await page.goto("/zh-CN/search?q=golang.org/x/text");
    await page.getByRole("link", { name: "golang.org/x/text" }).click();
    await expect(page).toHaveURL(/\/zh-CN\/lookup\?module=golang\.org%2Fx%2Ftext$/);
  });
});

test.describe("keys", () => {
  test("lead to pages and step through the themes, and can be switched off", async ({ page }) => {
    await openAlive(page, "/en/");
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await expect(page).toHaveURL(/\/en\/compare$/);
    await expectAlive(page);
    await page.keyboard.press("t");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");

    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keyboard" });
    await list.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    await page.reload();
    await expectAlive(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await page.keyboard.press("?");
    await page.getByRole("button", { name: "Keyboard" }).click();
    await expect(list.getByRole("checkbox")).not.toBeChecked();
  });

  test("do nothing while somebody types", async ({ page }) => {
    await openAlive(page, "/en/lookup");
    await page.getByLabel("Module path").focus();
    await page.keyboard.type("t?/g");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  });
});

test("a theme is there from the first paint on", async ({ page }) => {
  await openAlive(page, "/en/");
  await page.getByRole("button", { name: /^Theme: as the system/ }).click();
  await page.getByRole("button", { name: /^Theme: light/ }).click();
  await page.goto("/en/chains", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(15, 20, 25)");
});

test("times are shown in the zone that was chosen, on every page from then on", async ({ page }) => {
  await openAlive(page, "/en/");
  const zone = page.getByRole("combobox", { name: "Time zone" });
  await expect(page.getByRole("contentinfo")).toContainText("UTC+8");
  await zone.selectOption("UTC");
  await expect(page.getByRole("contentinfo")).not.toContainText("UTC+8");
  await openAlive(page, "/en/mirrors/steady");
  await expect(zone).toHaveValue("UTC");
  await expect(page.locator("time").first()).not.toContainText("+8");
});

test("a point in time tells more when it is pressed", async ({ page }) => {
  await openAlive(page, "/en/mirrors/steady");
  const instant = page
    .locator("main")
    .getByRole("button", { name: /\d\d:\d\d UTC\+8/ })
    .first();
  await instant.click();
  const card = page.getByRole("dialog", { name: "This time in other zones" });
  await expect(card).toContainText("Asia/Shanghai");
  await expect(card).toContainText(/ ago/);
  await expect(card).toContainText(/\dZ/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(instant).toBeFocused();
});

test("the language that was chosen is that of the bare address", async ({ page }) => {
  await openAlive(page, "/en/incidents");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh-CN\/incidents$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh-CN\/$/);
});

test("a device that goes offline is told so, and how old the data are", async ({ page, context }) => {
  await openAlive(page, "/en/chains");
  await expect(page.getByRole("button", { name: /^Theme/ })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/You are offline\. This is what we knew/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/You are offline/)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("all pages are in a menu, which Escape closes", async ({ page }) => {
    await openAlive(page, "/en/");
    await expect(page.getByRole("banner").getByRole("link", { name: "Set up" })).toBeVisible();
    await expect(page.getByRole("banner").getByRole("link", { name: "Compare" })).toBeHidden();
    const menu = page.getByText("Menu");
    await menu.click();
    await expect(page.getByRole("banner").getByRole("link", { name: "Compare" })).toBeVisible();
    await expectAccessible(page);
    await expectNoOverflow(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("banner").getByRole("link", { name: "Compare" })).toBeHidden();
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test("the menu opens, and the search answers", async ({ page }) => {
    await page.goto("/en/chains");
    await page.getByText("Menu").click();
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("steady");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("One hit for “steady”");
    await page
      .getByRole("main")
      .getByRole("link", { name: /The steady mirror/ })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The steady mirror");
    await expect(page.getByRole("contentinfo")).toContainText("Time zone UTC");
  });
});

test("an address that leads nowhere suggests near names, of pages too", async ({ request, page }) => {
  for (const [path, name] of [
    ["/en/mirrors/stedy", /steady/i],
    ["/en/compair", /Compare/],
    ["/en/chains/britle", /brittle/i],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    await page.setContent(await answer.text());
    await expect(page.getByRole("main").getByRole("link", { name })).toBeVisible();
  }
});

test("forced colours keep the shapes of states and the edges of things", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openAlive(page, "/en/");
  await expect(page.getByRole("banner").getByRole("link", { name: "Search" })).toHaveCSS(
    "border-top-style",
    "solid",
  );
  await expect(page.getByRole("main").locator("svg path.state-mark").first()).toBeVisible();
  await expectNoOverflow(page);
});

test("print drops what only leads elsewhere, and unfolds the tables", async ({ page }) => {
  await openAlive(page, "/en/mirrors/steady");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeHidden();
  await expect(page.getByRole("contentinfo")).toContainText("/en/mirrors/steady");
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("previews, search engines and feed readers are told where everything is", async ({
  request,
  product,
}) => {
  const { meta, links } = headOf(await (await request.get("/en/mirrors/steady")).text());
  expect(meta.get("description")).toMatch(/\. As of \d+ \w+ \d{4} /);
  expect(meta.get("og:title")).toMatch(/The steady mirror — Heliograph$/);
  expect(meta.get("og:image")).toMatch(/\/en\/mirrors\/steady\/card\.png$/);
  expect(meta.get("twitter:card")).toBe("summary_large_image");
  expect(meta.has("robots")).toBe(false);
  expect(links.find(({ relation }) => relation === "canonical")?.href).toMatch(/\/en\/mirrors\/steady$/);
  const feeds = links.map(({ href }) => href).filter((href) => /feed\.\w+$/.test(href));
  expect(feeds).toHaveLength(6);
  for (const feed of feeds) expect((await request.get(new URL(feed, product.url).href)).status()).toBe(200);
  expect(headOf(await (await request.get("/en/compare?window=7d")).text()).meta.get("robots")).toBe(
    "noindex",
  );
});

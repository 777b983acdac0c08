// @vitest-environment happy-dom
import type { Lookup } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { asOf } from "../../testing/fixture.ts";
import { lookupOf } from "../../testing/freshness-fixture.ts";
import { show } from "../../testing/show.tsx";
import { LookupPage } from "./lookup-page.tsx";
import { lookupQuery } from "./lookup-query.ts";

afterEach(cleanup);

const wanted = "golang.org/x/text@v0.40.0";
const showAnswer = (changed: Partial<Lookup> = {}) =>
  show(<LookupPage wanted={wanted} refusal={undefined} />, {
    answers: {
      "/api/v1/lookup?module=golang.org%2Fx%2Ftext&version=v0.40.0": {
        ...lookupOf("golang.org/x/text", "v0.40.0"),
        ...changed,
      },
    },
  });

it("asks with one field, and gives the answer an address", async () => {
  await show(<LookupPage wanted={undefined} refusal={undefined} />);
  const field = screen.getByRole("textbox", { name: "Module path, with @version if you like" });
  expect(field.getAttribute("name")).toBe("module");
  expect(screen.getByRole("search").getAttribute("method")).toBe("get");
  expect(document.title).toBe("Look up — Heliograph");
});

it("says who has it, and what is known of each mirror", async () => {
  await showAnswer();
  expect(screen.getByRole("heading", { level: 2, name: `8 of 10 mirrors have ${wanted}.` })).toBeDefined();
  expect(document.title).toBe(`Found: ${wanted} — Heliograph`);
  const rows = within(screen.getByRole("group", { name: "Mirror by mirror" })).getAllByRole("row");
  expect(rows[2]?.textContent.replaceAll("\u{202F}", " ")).toContain("Yesv0.40.0");
  expect(rows[2]?.textContent).toContain("30 s to 1.1 min");
  expect(rows[5]?.textContent).toContain("Not knownno answer within 5000 ms");
  expect(screen.getByRole("link", { name: "How this release spread" }).getAttribute("href")).toBe(
    "/en/releases/900",
  );
});

it.each([
  { changed: { state: "absent" }, said: `No mirror knows ${wanted}.`, why: /^Check the spelling/ },
  { changed: { state: "private" }, said: `${wanted} is private here.`, why: /belong in GOPRIVATE/ },
  {
    changed: { state: "unknown", live: null },
    said: `No mirror has answered for ${wanted} yet.`,
    why: /stored/,
  },
] as const)("explains: $said", async ({ changed, said, why }) => {
  await showAnswer({ ...changed, mirrors: [] });
  expect(screen.getByText(said)).toBeDefined();
  expect(screen.getByText(why)).toBeDefined();
});

it("says that the mirrors are still being asked", async () => {
  await showAnswer({ live: { at: asOf, complete: false, nextAt: asOf } });
  expect(screen.getByText("The mirrors are being asked; their answers follow within seconds.")).toBeDefined();
});

it("names the broken rule and ties it to the field", async () => {
  const refusal = { status: 400, message: "malformed module path" };
  await show(<LookupPage wanted="x" refusal={refusal} />, { locale: "zh-CN" });
  const field = screen.getByRole("textbox");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const told = document.querySelector(`#${field.getAttribute("aria-describedby")}`);
  expect(told?.textContent).toBe("这不是有效的模块路径或版本。malformed module path");
});

it.each([
  { typed: "a.b/c", path: "/api/v1/lookup?module=a.b%2Fc" },
  { typed: "a.b/c@v1.0.0", path: "/api/v1/lookup?module=a.b%2Fc&version=v1.0.0" },
  { typed: "a.b/c@v1@x", path: "/api/v1/lookup?module=a.b%2Fc&version=v1%40x" },
])("asks our API for $typed", ({ typed, path }) => {
  expect(lookupQuery(typed).queryKey).toEqual([path]);
});

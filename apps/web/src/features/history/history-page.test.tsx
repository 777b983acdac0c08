// @vitest-environment happy-dom
import type { History } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { history } from "../../testing/history-fixture.ts";
import { show } from "../../testing/show.tsx";
import { HistoryPage } from "./history-page.tsx";

afterEach(cleanup);

const plain = (text: string | null | undefined) => text?.replaceAll("\u{202F}", " ");
const november = {
  month: "2026-11",
  ok: 1_000,
  degraded: 0,
  failed: 0,
  unknown: 0,
  incidents: 0,
  worst: null,
};
const mirror = (name: string, months: Partial<History["mirrors"][number]["months"][number]>[]) => ({
  slug: name,
  name,
  months: months.map((month) => ({ ...november, ...month })),
});

async function showPage(changed: Partial<History> = {}, locale: "en" | "zh-CN" = "en") {
  await show(<HistoryPage />, { answers: { "/api/v1/history": { ...history, ...changed } }, locale });
}

const cellsOf = (name: string) =>
  within(screen.getByRole("row", { name: new RegExp(`^${name}`) }))
    .getAllByRole("cell")
    .map(({ textContent }) => plain(textContent));

it("says who answered most and least often, each share with its base", async () => {
  await showPage({ mirrors: [mirror("good", [{}]), mirror("bad", [{ failed: 1 }])] });
  expect(plain(screen.getByText(/^In 2026/).textContent)).toBe(
    "In 2026, good answered most often, 100 % of 1 000 checks; bad least often, 99.90 % of 1 001.",
  );
  expect(plain(document.title)).toBe("99.90 % to 100 % answered in 2026: history — Heliograph");
});

it("says that all are alike, and speaks of a lone mirror by its name", async () => {
  await showPage({ mirrors: [mirror("one", [{}]), mirror("two", [{}])] });
  expect(plain(screen.getByText(/^All 2/).textContent)).toBe(
    "All 2 mirrors answered 100 % of their checks in 2026.",
  );
  cleanup();
  await showPage({ mirrors: [mirror("one", [{}])] }, "zh-CN");
  expect(plain(screen.getByText(/^2026 年/).textContent)).toBe("2026 年，one 在 1 000 次检测中应答 100%。");
});

it("shows each month with share, base and incidents, and gaps as gaps", async () => {
  await showPage({
    mirrors: [
      mirror("m", [
        { month: "2026-09", ok: 10 },
        { failed: 1, incidents: 2, worst: "down" },
      ]),
      mirror("silent", [{ ok: 0, unknown: 5 }]),
    ],
  });
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Mirror",
    "Year",
    "Nov",
    "Oct",
    "Sep",
  ]);
  expect(cellsOf("m")).toEqual(["99.90 %of 1 011", "99.90 %of 1 0012 incidents", "No data", "100 %of 10"]);
  expect(cellsOf("silent")).toEqual(["No data", "No data", "No data", "No data"]);
});

it("leads from a month to its incidents, and from a year to another", async () => {
  await showPage({ mirrors: [mirror("m", [{ incidents: 1, worst: "partial" }])] });
  expect(screen.getByRole("link", { name: "Nov" }).getAttribute("href")).toBe("/en/incidents?month=2026-11");
  expect(screen.getByRole("link", { name: "1 incident" }).getAttribute("href")).toBe(
    "/en/incidents?month=2026-11&mirror=m",
  );
  const years = within(screen.getByRole("navigation", { name: "Year" })).getAllByRole("link");
  expect(years.map((year) => [year.textContent, year.getAttribute("href")])).toEqual([
    ["2026", "?year=2026"],
    ["2025", "?year=2025"],
  ]);
});

it("says that nothing has been measured yet", async () => {
  await showPage({ mirrors: [], years: [] });
  expect(screen.getByText("Nothing has been measured yet.")).toBeDefined();
  expect(screen.queryByRole("table")).toBeNull();
});

// @vitest-environment happy-dom
import type { LogHeads } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { vantages } from "../../testing/fixture.ts";
import { findings, forkedHeads, logHeads } from "../../testing/integrity-fixture.ts";
import { show } from "../../testing/show.tsx";
import { LogPage } from "./log-page.tsx";

afterEach(cleanup);

const showPage = (shown: LogHeads, rest: Parameters<typeof show>[1] = {}) =>
  show(<LogPage vantages={vantages} />, { answers: { "/api/v1/log/heads": shown }, ...rest });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const matrixRow = (name: string) =>
  within(within(screen.getByRole("group", { name: "Source against source" })).getByRole("table"))
    .getAllByRole("row")
    .find((row) => within(row).queryByRole("rowheader", { name }) !== null);

it("says that everybody is shown one history", async () => {
  await showPage(logHeads);
  expect(heading()).toBe("Every source shows the same history of sum.golang.org.");
  expect(document.title).toBe("One history: sum.golang.org — Heliograph");
});

it("says who shows another history", async () => {
  await showPage(forkedHeads);
  expect(heading()).toBe("Two histories of sum.golang.org are shown.");
  expect(screen.getByText(/^goproxy\.io: what is shown there cannot be joined/)).toBeDefined();
  expect(document.title).toBe("Forked log: sum.golang.org — Heliograph");
});

it("says the same in Chinese", async () => {
  await showPage(forkedHeads, { locale: "zh-CN" });
  expect(heading()).toBe("sum.golang.org 出现了两份互相矛盾的历史。");
});

it("shows in words how each source relates to each, and leads from a fork to its evidence", async () => {
  await showPage(forkedHeads);
  const cells = within(matrixRow("goproxy.cn") ?? document.body).getAllByRole("cell");
  expect(cells.map((cell) => cell.textContent)).toEqual([
    "Behind",
    "Behind",
    "itself",
    "Behind",
    "Forked",
    "Unclear",
  ]);
  const forks = within(matrixRow("goproxy.io") ?? document.body).getAllByRole("link");
  expect(forks.map((link) => link.getAttribute("href"))).toEqual(
    Array.from({ length: 5 }, () => `/en/evidence/${findings.fork.id}`),
  );
});

it("lists the sources with their newest heads, the database itself among them", async () => {
  await showPage(forkedHeads);
  const sources = within(within(screen.getByRole("group", { name: "Sources" })).getByRole("table"));
  const row = sources.getByRole("row", { name: /Huawei Cloud/ });
  expect(row.textContent.replaceAll("\u{202F}", " ")).toContain("Old232 033 records, 2 d 5 h");
  expect(sources.getByRole("row", { name: /the database itself/ }).textContent).toContain("sum.golang.org");
});

it("shows the trusted head in figures and as it was signed", async () => {
  await showPage(logHeads);
  const panel = screen.getByRole("region", { name: "The head that all are held against" });
  expect(panel.textContent.replaceAll("\u{202F}", " ")).toContain("Records56 102 433");
  expect(panel.textContent).toContain(logHeads.trusted?.head.trimEnd());
});

it("promises the first head, and says when no database is configured", async () => {
  await showPage({ ...logHeads, trusted: null, views: [], matrix: [] });
  expect(heading()).toBe("No head of sum.golang.org has been seen yet.");
  cleanup();
  await showPage({ ...logHeads, log: null, trusted: null, views: [], matrix: [] });
  expect(heading()).toBe("No checksum database is configured.");
});

// @vitest-environment happy-dom
import { minutes, type Mirrors } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { asOf, mirrorBySlug, mirrors, vantages } from "../../testing/fixture.ts";
import { show } from "../../testing/show.tsx";
import { StatusPage } from "./status-page.tsx";

afterEach(cleanup);

const showPage = (shown: Mirrors, rest: Parameters<typeof show>[1] = {}) =>
  show(<StatusPage />, { answers: { "/api/v1/mirrors": shown }, ...rest });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

it("says first how many mirrors work, then which do not, from where and since when", async () => {
  await showPage(mirrors);
  expect(heading()).toBe("8 of 12 mirrors work from every vantage.");
  expect(
    screen.getByText(/Tencent Cloud is unreachable from every vantage since .+ \(7 min 20 s\)\./),
  ).toBeDefined();
  expect(screen.getByText(/goproxy\.io is unreachable from East China since .+ \(23 min\)\./)).toBeDefined();
  expect(screen.getByText("Checked 40 s ago from 4 vantages")).toBeDefined();
  expect(document.title).toBe("Outage: Tencent Cloud — Heliograph");
});

it("says the same in Chinese", async () => {
  await showPage(mirrors, { locale: "zh-CN" });
  expect(heading()).toBe("12 个镜像中有 8 个在所有观测点均正常。");
  expect(screen.getByText("40 秒前由 4 个观测点检测")).toBeDefined();
});

it("lists every mirror, the worst first, with its state in words and the base of its share", async () => {
  await showPage(mirrors);
  const rows = screen.getAllByRole("listitem").filter((item) => item.classList.contains("mirror-row"));
  expect(rows).toHaveLength(12);
  const [first] = rows;
  expect(first && within(first).getByRole("link").getAttribute("href")).toBe("/en/mirrors/tencent");
  expect(first && within(first).getByText("Outage")).toBeDefined();
  expect(first?.textContent.replaceAll("\u{202F}", " ")).toMatch(/\d\d\.\d\d %of \d{3} \d{3} checks/);
});

it("promises the first results while there are none", async () => {
  const untouched = { ...mirrorBySlug("goproxy-cn"), level: "unknown" as const, observedAt: null, days: [] };
  await showPage({ ...mirrors, mirrors: [untouched], incidents: [] });
  expect(heading()).toBe("No checks yet.");
  expect(screen.getByText("The first results arrive about 2 minutes after a mirror is added.")).toBeDefined();
});

it("warns when one vantage alone reports", async () => {
  const [one, ...others] = vantages;
  const alone = [
    ...(one ? [one] : []),
    ...others.map((vantage) => ({ ...vantage, health: "offline" as const })),
  ];
  await showPage({ ...mirrors, vantages: alone });
  expect(screen.getByText(/Only one vantage reports/)).toBeDefined();
  expect(screen.getByText(/have stopped reporting/)).toBeDefined();
});

it("judges no mirror while its prober is cut off, and points to the demonstration", async () => {
  await showPage({ ...mirrors, vantages: vantages.map((vantage) => ({ ...vantage, health: "isolated" })) });
  expect(heading()).toBe("Our own network is cut off, so no mirror is judged.");
  expect(screen.getByText("npm run demo")).toBeDefined();
});

it("withdraws the verdict when the data are older than three minutes", async () => {
  const now = new Date(Date.parse(asOf) + minutes(4)).toISOString();
  await showPage(mirrors, { now });
  expect(heading()).toMatch(/^No fresh data since /);
  expect(document.title).toBe("No fresh data — Heliograph");
  expect(screen.queryByText("Partial outage", { selector: "p" })).toBeNull();
});

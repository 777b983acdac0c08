// @vitest-environment happy-dom
import type { Chain } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { chainOf } from "../../testing/chains-fixture.ts";
import { vantages } from "../../testing/fixture.ts";
import { show } from "../../testing/show.tsx";
import { ChainPage } from "./chain-page.tsx";

afterEach(cleanup);

const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u{202F}", " ");
const showPage = (slug: string, changed: Partial<Chain> = {}, rest: Parameters<typeof show>[1] = {}) =>
  show(<ChainPage slug={slug} vantages={vantages} />, {
    answers: { [`/api/v1/chains/${slug}`]: { ...chainOf(slug), ...changed } },
    ...rest,
  });
const panel = (name: string) => within(screen.getByRole("region", { name }));
const rowsOf = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .map((row) => plain(row.textContent));

it("says whether the chain serves, from where, and where to go with it", async () => {
  await showPage("two-mirrors");
  expect(screen.getByText("Serves modules from every vantage.")).toBeDefined();
  expect(document.title).toBe("Operational: Two Chinese mirrors — Heliograph");
  const value = "https://goproxy.cn|https://mirrors.aliyun.com|direct";
  expect(screen.getByRole("link", { name: "Set up with this chain" }).getAttribute("href")).toBe(
    `/en/setup?chain=${encodeURIComponent(value)}`,
  );
  expect(screen.getByRole("link", { name: "Have it checked for mistakes" }).getAttribute("href")).toBe(
    `/en/doctor#${encodeURIComponent(`GOPROXY=${value}`)}`,
  );
});

it("says that it fails everywhere, in both languages", async () => {
  await showPage("tencent-only");
  expect(screen.getByText("Serves no modules from any vantage: go fails.")).toBeDefined();
  cleanup();
  await showPage("tencent-only", {}, { locale: "zh-CN" });
  expect(screen.getByText("在所有观测点都取不到模块：go 会失败。")).toBeDefined();
  expect(document.title).toBe("中断：仅腾讯云 — Heliograph");
});

it("tells for each fault what go does, what was measured, and what the worst is", async () => {
  await showPage("go-default");
  const rows = rowsOf("When proxy.golang.org fails");
  expect(rows).toHaveLength(10);
  expect(rows[2]).toMatch(/^Connection refusedstops: direct is not asked–.+Failed30 s/);
  expect(rows[6]).toMatch(/^404asks direct19 ms19 ms to 42 ms312 mswithout the fault 152 msdirectno limit/);
  expect(rows[8]).toMatch(/^No answerwaits without end–over 19 ms, given up.+Hangsno limit/);
});

it("has a table for each proxy, and each of them one by vantage", async () => {
  await showPage("two-mirrors");
  expect(rowsOf("When goproxy.cn fails")[4]).toMatch(/^500asks Alibaba Cloud/);
  expect(rowsOf("When Alibaba Cloud fails, and those before it have nothing")[4]).toMatch(/^500asks direct/);
  const twin = within(
    screen.getAllByRole("group", { name: "When goproxy.cn fails", hidden: true })[1] ?? document.body,
  );
  expect(twin.getAllByRole("row", { hidden: true })).toHaveLength(9 * 2 + 1);
});

it("says that nothing was drilled yet, and still what go does", async () => {
  await showPage("two-mirrors", { drills: [] });
  expect(rowsOf("When goproxy.cn fails")[4]).toBe("500asks Alibaba Cloud–––no limitnot drilled yet");
  expect(panel("What a failing mirror costs a build").getByText(/^No drill has gone on/)).toBeDefined();
});

it("calls a drill awaited that was due and has not come", async () => {
  const { drillsDue } = chainOf("two-mirrors");
  const [first, ...later] = drillsDue;
  if (first === undefined) throw new Error("no drill is due");
  const longAgo = new Date(0).toISOString();
  await showPage("two-mirrors", { drillsDue: [{ ...first, at: longAgo }, ...later] });
  expect(screen.getByText(/^Due and still awaited: \S.+1970/)).toBeDefined();
  expect(screen.getByText(/^Next drills: /).textContent).not.toContain("1970");
});

it("sets its cost beside that of the other chains", async () => {
  await showPage("two-mirrors");
  expect(screen.getByText("This chain would have cost 4 min, “Tencent Cloud alone” 1 d 7 h.")).toBeDefined();
  expect(rowsOf("Next to the other chains").map((row) => row.split("min")[0])).toContain(
    "Two Chinese mirrors4 ",
  );
  expect(rowsOf("By vantage")).toHaveLength(vantages.length + 1);
  cleanup();
  await showPage("go-default");
  expect(
    screen.getByText("This chain would have cost 1 h 14 min, “Two Chinese mirrors” 4 min."),
  ).toBeDefined();
});

it("says what a replay cannot tell", async () => {
  await showPage("tencent-only");
  expect(screen.getByText(/athens\.example\.org\/go is not watched/)).toBeDefined();
  cleanup();
  await showPage("go-default");
  expect(screen.getByText(/Nobody measures what origins do/)).toBeDefined();
});

it("reads days and walks out, one after the other", async () => {
  await showPage("go-default");
  const [days, walks] = screen.getAllByRole("slider", { name: "Point of the chart" });
  if (days === undefined || walks === undefined) throw new Error("a chart cannot be read out");
  fireEvent.change(days, { target: { value: "11" } });
  expect(plain(days.getAttribute("aria-valuetext"))).toMatch(/without modules/);
  expect(days.getAttribute("aria-valuetext")).not.toMatch(/: nothing without modules/);
  fireEvent.change(walks, { target: { value: "0" } });
  expect(plain(walks.getAttribute("aria-valuetext"))).toMatch(/, East China: Served, \d+ ms$/);
});

it("shows the newest walk hop by hop", async () => {
  await showPage("two-mirrors");
  const rows = rowsOf("East China: hop by hop");
  expect(rows[1]).toBe(".infogoproxy.cnConnection refused–12 ms");
  expect(rows[2]).toBe("Alibaba Cloudhad it20038 ms");
  expect(rows).toHaveLength(4 * 2 + 1);
});

it("claims nothing of what was never walked, recorded or drilled", async () => {
  const { chain, replay } = chainOf("two-mirrors");
  await showPage("two-mirrors", {
    chain: { ...chain, walks: [], counts: { ok: 0, degraded: 0, failed: 0, unknown: 0 } },
    recent: [],
    replay: { ...replay, total: { ...replay.total, seen: 0 } },
  });
  expect(
    screen.getByText("No walk yet. The first one comes about 15 minutes after a chain is added."),
  ).toBeDefined();
  expect(screen.getByText("Nothing was walked in the last 24 hours.")).toBeDefined();
  expect(screen.getByText("Nothing was recorded of its mirrors in this time.")).toBeDefined();
});

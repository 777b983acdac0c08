// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { regionsIn } from "../../lib/regions-search.ts";
import { regionRunsOf, regions } from "../../testing/regions-fixture.ts";
import { show } from "../../testing/show.tsx";
import { regionRunsQuery } from "./region-runs-query.ts";
import { RegionsPage } from "./regions-page.tsx";

beforeEach(() => history.replaceState(null, "", "/en/regions"));
afterEach(cleanup);

const plain = (text: string | null | undefined) => text?.replaceAll("\u{202F}", " ");
const tencent = { mirror: "tencent", region: "cn-east" };

async function showPage(search = "", { changed = {}, locale = "en" }: Options = {}) {
  await show(<RegionsPage asked={regionsIn(new URLSearchParams(search))} />, {
    answers: {
      "/api/v1/regions": { ...regions, ...changed },
      [String(regionRunsQuery(tencent).queryKey[0])]: regionRunsOf("tencent", "cn-east"),
    },
    locale,
  });
}

type Options = { changed?: Partial<typeof regions>; locale?: "en" | "zh-CN" };

const grid = () => screen.getByRole("grid", { name: "Mirrors × regions" });
const rowOf = (name: RegExp) => within(grid()).getByRole("row", { name });
const cellsOf = (name: RegExp) => within(rowOf(name)).getAllByRole("cell");
const linksOf = (name: RegExp) => within(rowOf(name)).getAllByRole("link").slice(1);

/** The cells that the tab key leads to. */
const stops = () =>
  within(grid())
    .getAllByRole("link")
    .filter((link) => link.tabIndex === 0 && link.dataset["cell"]);

it("says about which mirrors the regions differ, and begins its title with them", async () => {
  await showPage();
  expect(screen.getByText("Regions see goproxy.io and proxy.golang.com.cn differently.").tagName).toBe("P");
  expect(document.title).toBe(
    "Regions differ about goproxy.io and proxy.golang.com.cn: mirrors by region — Heliograph",
  );
});

it("says that all agree, and that one region alone cannot", async () => {
  const alike = regions.mirrors.filter(({ slug }) => slug === "aliyun");
  await showPage("", { changed: { mirrors: alike } });
  expect(screen.getByText("Every region sees the same of each mirror.")).toBeDefined();
  cleanup();
  await showPage("", { changed: { regions: ["cn-east"] } });
  expect(screen.getByText(/^Seen from one region only, cn-east/)).toBeDefined();
});

it("says the same in Chinese", async () => {
  await showPage("", { locale: "zh-CN" });
  expect(screen.getByText("各地区看到的 goproxy.io和proxy.golang.com.cn 状态不同。")).toBeDefined();
});

it("shows in each cell the state and the figure that is picked", async () => {
  await showPage();
  expect(cellsOf(/goproxy\.io/).map((cell) => plain(cell.textContent))).toEqual([
    "Outage–",
    "Operational213 ms",
    "Operational623 ms",
    "Operational754 ms",
  ]);
  fireEvent.click(screen.getByRole("link", { name: "Answered" }));
  expect(plain(cellsOf(/goproxy\.io/)[0]?.textContent)).toBe("Outage 99.65 %of 1 440 checks");
  expect(location.search).toBe("?show=share");
});

it("shows only the mirrors that regions see differently", async () => {
  await showPage("only=differences");
  expect(
    within(grid())
      .getAllByRole("rowheader")
      .map((head) => head.textContent),
  ).toEqual(["goproxy.io", "proxy.golang.com.cn"]);
});

it("says that there is no difference to show, and leads back", async () => {
  const alike = regions.mirrors.filter(({ slug }) => slug === "aliyun");
  await showPage("only=differences", { changed: { mirrors: alike } });
  expect(screen.getByText(/^There is no difference to show/)).toBeDefined();
  expect(screen.queryByRole("grid")).toBeNull();
});

it("is one tab stop, and the arrow keys move among its cells", async () => {
  await showPage();
  expect(stops()).toHaveLength(1);
  const [first] = linksOf(/proxy\.golang\.org/);
  first?.focus();
  fireEvent.keyDown(first ?? document.body, { key: "ArrowRight" });
  expect(document.activeElement).toBe(linksOf(/proxy\.golang\.org/)[1]);
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
  expect(document.activeElement).toBe(linksOf(/sum\.golang\.org/)[1]);
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "End" });
  expect(stops()).toEqual([linksOf(/sum\.golang\.org/)[3]]);
});

it("opens the last checks of a cell beside it; Escape closes them and returns", async () => {
  await showPage();
  const [cell] = linksOf(/Tencent/);
  fireEvent.click(cell ?? document.body);
  const panel = screen.getByRole("complementary", { name: "Tencent Cloud, seen from cn-east" });
  expect(document.activeElement?.textContent).toBe("Tencent Cloud, seen from cn-east");
  expect(within(panel).getAllByRole("row")).toHaveLength(21);
  expect(within(panel).getByText("Connecting took too long")).toBeDefined();
  expect(within(panel).getByText("no answer within 5 s")).toBeDefined();
  expect(location.search).toBe("?mirror=tencent&region=cn-east");
  fireEvent.keyDown(panel, { key: "Escape" });
  expect(screen.queryByRole("complementary")).toBeNull();
  expect(document.activeElement).toBe(linksOf(/Tencent/)[0]);
  expect(location.search).toBe("");
});

it("shows the checks that the address asks for", async () => {
  await showPage("mirror=tencent&region=cn-east");
  expect(screen.getByRole("complementary", { name: "Tencent Cloud, seen from cn-east" })).toBeDefined();
  expect(linksOf(/Tencent/)[0]?.getAttribute("aria-current")).toBe("true");
});

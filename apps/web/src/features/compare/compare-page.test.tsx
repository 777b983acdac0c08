// @vitest-environment happy-dom
import type { Compare } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { comparedIn, type ComparedAsked } from "../../lib/compared-search.ts";
import { vantages } from "../../testing/fixture.ts";
import { show } from "../../testing/show.tsx";
import { comparedBy } from "../../testing/speed-fixture.ts";
import { ComparePage } from "./compare-page.tsx";
import { compareQuery } from "./compare-query.ts";

afterEach(cleanup);

const plain = (text: string | null | undefined) => text?.replaceAll("\u{202F}", " ");
const asked = (search: string): ComparedAsked => comparedIn(new URLSearchParams(search));

/** Some mirrors of the fixture: enough for a place shared, and one below the line. */
const some = new Set(["proxy-golang-org", "goproxy-cn", "aliyun", "corp-a", "corp-b"]);
const few = comparedBy(asked("").comparison).mirrors.filter(({ slug }) => some.has(slug));

async function showPage(search: string, { changed = {}, ...rest }: Options = {}) {
  const what = asked(search);
  const shown = { ...comparedBy(what.comparison), mirrors: few, ...changed };
  await show(<ComparePage {...what} vantages={vantages} />, {
    answers: { [String(compareQuery(what.comparison).queryKey[0])]: shown },
    ...rest,
  });
}

type Options = { changed?: Partial<Compare>; locale?: "en" | "zh-CN" };

it("asks by a form whose fields stand in the address", async () => {
  await showPage("window=7d&size=10&percentile=p95");
  const form = screen.getByRole<HTMLFormElement>("form", { name: "What to compare" });
  expect(form.getAttribute("method")).toBe("get");
  expect([...new FormData(form)]).toEqual([
    ["window", "7d"],
    ["region", ""],
    ["size", "10"],
    ["temperature", ""],
    ["family", ""],
    ["percentile", "p95"],
    ["figure", "ttfb"],
  ]);
});

it("says of what the comparison is, and that a region has one vantage alone", async () => {
  await showPage("region=cn-east&temperature=cold");
  expect(screen.getByText(/^Over 24 hours/).textContent).toBe(
    "Over 24 hours. Seen from cn-east. Only transfers that the mirror had to fetch first.",
  );
  expect(
    screen.getByText("Only one vantage sees this region: it may be a local network problem."),
  ).toBeDefined();
});

it("begins its title with who leads alone", async () => {
  const alone = few.filter(({ slug }) => slug !== "goproxy-cn");
  await showPage("", { changed: { mirrors: alone } });
  expect(document.title).toBe("proxy.golang.org leads: compare mirrors — Heliograph");
  expect(screen.getByText("proxy.golang.org leads 3 mirrors with a score of 95 out of 100.")).toBeDefined();
});

it("gives equal scores the same place, and none below the line", async () => {
  await showPage("");
  const rows = within(screen.getByRole("group", { name: "Ranking" })).getAllByRole("row");
  const places = rows.slice(1).map((row) => row.firstElementChild?.textContent);
  expect(places.slice(0, 3)).toEqual(["1", "1", "3"]);
  expect(places.slice(-2)).toEqual(["Not enough data: fewer than 20 runs", "–"]);
  expect(screen.getByText(/share the first of 4 places with a score of 95 out of 100\.$/).textContent).toBe(
    "proxy.golang.org and goproxy.cn share the first of 4 places with a score of 95 out of 100.",
  );
});

it("shows of what a score is made up", async () => {
  await showPage("");
  expect(screen.getByText("How the score is made up").tagName).toBe("SUMMARY");
  const weights = within(screen.getByRole("table", { name: "Weights and scales" })).getAllByRole("row");
  expect(weights.map((row) => plain(row.textContent))).toEqual([
    "PartWeight0 from1 from",
    "Answered4090.00 %100 %",
    "Median time to first byte203.2 s50 ms",
    "Jitter101.6 s25 ms",
    "Median throughput200.25 Mbit/s64 Mbit/s",
    "Median lag101 d1 min",
  ]);
});

it("draws a map of each mirror that something was fetched from, and each over the hours", async () => {
  await showPage("figure=rate");
  expect(screen.getByRole("grid", { name: "Latency × throughput of goproxy.cn" })).toBeDefined();
  expect(screen.queryByRole("grid", { name: /^Latency × throughput of Athens, Singapore$/ })).toBeNull();
  expect(screen.getByRole("grid", { name: "Throughput of goproxy.cn by hour and vantage" })).toBeDefined();
  const ways = within(screen.getByRole("navigation", { name: "Figure" })).getAllByRole("link");
  expect(ways.map((way) => way.getAttribute("href"))).toEqual([
    "?window=24h&percentile=p50&figure=ttfb#hours",
    "?window=24h&percentile=p50&figure=rate#hours",
  ]);
});

it("says which line is lowest and which is highest", async () => {
  await showPage("percentile=p99");
  expect(plain(screen.getByText(/stays lowest/).textContent)).toMatch(
    /^Athens, Frankfurt stays lowest at \d+ ms, Athens, Singapore highest at \d+ ms$/,
  );
});

it("says that nothing fits, of what, and how to see everything", async () => {
  await showPage("window=1h&family=6", { changed: { mirrors: [] } });
  expect(screen.getByText(/^Nothing was measured in 1 hour that fits\./).textContent).toContain("over IPv6");
  expect(screen.getByRole("link", { name: "Compare everything" }).getAttribute("href")).toBe("?");
  expect(screen.queryByRole("group", { name: "Ranking" })).toBeNull();
});

it("names what the address asks for in vain", async () => {
  await showPage("size=7&window=2y", { locale: "zh-CN" });
  expect(screen.getByText("地址中的这些条件在此不存在，已忽略：window=2y, size=7。")).toBeDefined();
});

it("is sorted by any figure, the best first and then the worst, while the places stay", async () => {
  await showPage("");
  const ranking = screen.getByRole("group", { name: "Ranking" });
  const placesNow = () =>
    within(ranking)
      .getAllByRole("row")
      .slice(1, 5)
      .map((row) => row.firstElementChild?.textContent);
  const before = placesNow();
  const median = within(ranking).getByRole("columnheader", { name: "Median" });
  fireEvent.click(within(median).getByRole("button"));
  expect(median.getAttribute("aria-sort")).toBe("ascending");
  const quickest = placesNow();
  fireEvent.click(within(median).getByRole("button"));
  expect(median.getAttribute("aria-sort")).toBe("descending");
  expect(placesNow()).not.toEqual(quickest);
  expect(new Set(placesNow())).toEqual(new Set(before));
});

// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { detailOf, seriesOf } from "../../testing/fixture.ts";
import { findings, incidentOfFinding } from "../../testing/integrity-fixture.ts";
import { show } from "../../testing/show.tsx";
import { MirrorPage } from "./mirror-page.tsx";

afterEach(cleanup);

const showPage = (slug: string, badRange?: string) =>
  show(<MirrorPage slug={slug} range="90d" badRange={badRange} />, {
    answers: {
      [`/api/v1/mirrors/${slug}`]: detailOf(slug),
      [`/api/v1/mirrors/${slug}/series?range=90d`]: seriesOf(slug, "90d"),
    },
  });

it("says how the mirror is, from where and since when", async () => {
  await showPage("goproxy-io");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("goproxy.io");
  expect(screen.getByText(/^Unreachable from East China since .+ \(23 min\)\.$/)).toBeDefined();
  expect(document.title).toBe("Partial outage: goproxy.io — Heliograph");
  const chips = within(screen.getByRole("list", { name: "State per vantage" })).getAllByRole("listitem");
  expect(chips.map((chip) => chip.textContent)).toEqual([
    "East ChinaUnreachable",
    "North ChinaWorks",
    "Western EuropeWorks",
    "US EastWorks",
  ]);
});

it("shows the raw error of a failing vantage beside its words", async () => {
  await showPage("goproxy-io");
  const row = screen.getByRole("row", { name: /East China/ });
  expect(within(row).getByText("Connecting took too long")).toBeDefined();
  expect(within(row).getByText(/connect_timeout: no connection to goproxy\.io:443/)).toBeDefined();
});

it("tells how long an incident took to recover", async () => {
  await showPage("goproxy-io");
  expect(screen.getByText("Recovered after 4 min 12 s")).toBeDefined();
});

it("gives the chart's points as a table and as a file", async () => {
  await showPage("goproxy-io");
  const points = seriesOf("goproxy-io", "90d").points.length;
  const table = within(screen.getByRole("group", { name: "Time to first byte", hidden: true })).getByRole(
    "table",
    { hidden: true },
  );
  expect(within(table).getAllByRole("row", { hidden: true })).toHaveLength(points + 1);
  const file = screen.getByRole("link", { name: "Download CSV" });
  expect(decodeURIComponent(file.getAttribute("href") ?? "").split("\r\n")).toHaveLength(points + 2);
});

it("offers the ranges as links and marks the one that is shown", async () => {
  await showPage("goproxy-io");
  const links = within(screen.getByRole("navigation", { name: "Range" })).getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual(
    ["24h", "7d", "30d", "90d"].map((range) => `?range=${range}#latency`),
  );
  expect(links.map((link) => link.getAttribute("aria-current"))).toEqual([null, null, null, "true"]);
});

it("names a range that does not exist", async () => {
  await showPage("goproxy-io", "1y");
  expect(screen.getByText(/“1y” is none of the ranges/)).toBeDefined();
});

it("shows what is known of a mirror that is none", async () => {
  await showPage("tuna");
  expect(screen.getByText(/not a Go module proxy: its operator declined/)).toBeDefined();
  expect(screen.getByText(/^No fresh data since/)).toBeDefined();
});

it("offers its parts as links and marks the one that is shown", async () => {
  await showPage("goproxy-io");
  const links = within(screen.getByRole("navigation", { name: "Parts of this page" })).getAllByRole("link");
  expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("aria-current")])).toEqual([
    ["/en/mirrors/goproxy-io", "page"],
    ...["speed", "freshness", "integrity", "conformance", "cache", "tls", "failover"].map((tab) => [
      `/en/mirrors/goproxy-io?tab=${tab}`,
      null,
    ]),
  ]);
});

it("begins its title with a wrong hash rather than with an outage", async () => {
  await show(<MirrorPage slug="tencent" range="90d" />, {
    answers: {
      "/api/v1/mirrors/tencent": {
        ...detailOf("tencent"),
        incidents: [incidentOfFinding(findings.mismatch), ...detailOf("tencent").incidents],
      },
      "/api/v1/mirrors/tencent/series?range=90d": seriesOf("tencent", "90d"),
    },
  });
  expect(document.title).toBe("Hash mismatch: Tencent Cloud — Heliograph");
  expect(screen.getByRole("region", { name: "Integrity" })).toBeDefined();
});

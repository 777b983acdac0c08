// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { throughputOf } from "../../testing/errors-fixture.ts";
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
      [`/api/v1/mirrors/${slug}/throughput?range=90d`]: throughputOf("90d"),
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

it("says who runs it, and leads to what readers do with it", async () => {
  await showPage("tencent");
  expect(screen.getByText("Tencent · mirrors.cloud.tencent.com")).toBeDefined();
  const places = ["Set up", "Subscribe", "Badge"].map((name) =>
    screen.getByRole("link", { name }).getAttribute("href"),
  );
  expect(places).toEqual([
    `/en/setup?chain=${encodeURIComponent("https://mirrors.cloud.tencent.com|direct")}`,
    "/en/subscribe?mirror=tencent",
    "/en/developers?mirror=tencent#badges",
  ]);
});

it("shows how fast files came, and leads to more of that", async () => {
  await showPage("goproxy-io");
  const panel = within(screen.getByRole("region", { name: "Throughput" }));
  expect(panel.getByText(/^The slowest stretch began at/)).toBeDefined();
  expect(panel.getByRole("slider", { name: "Point of the chart" })).toBeDefined();
  expect(panel.getByRole("link", { name: "Everything about speed" }).getAttribute("href")).toBe(
    "/en/mirrors/goproxy-io?tab=speed",
  );
});

it("shows what its operator publishes, and no more than that", async () => {
  await showPage("goproxy-io");
  const facts = within(screen.getByRole("region", { name: "Facts" }));
  expect(facts.getByText("proxy.golang.org and origins")).toBeDefined();
  expect(facts.getByRole("link", { name: "https://goproxy.io/docs/" })).toBeDefined();
  expect(facts.queryByText("Terms")).toBeNull();
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
  const [file] = screen.getAllByRole("link", { name: "Download CSV" });
  expect(decodeURIComponent(file?.getAttribute("href") ?? "").split("\r\n")).toHaveLength(points + 2);
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
    ...["speed", "freshness", "integrity", "conformance", "cache", "tls", "failover", "errors"].map((tab) => [
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
      "/api/v1/mirrors/tencent/throughput?range=90d": throughputOf("90d"),
    },
  });
  expect(document.title).toBe("Hash mismatch: Tencent Cloud — Heliograph");
  expect(screen.getByRole("region", { name: "Integrity" })).toBeDefined();
});

// @vitest-environment happy-dom
import type { MirrorFreshness, Range } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { detailOf } from "../../../testing/fixture.ts";
import { freshnessFindings, freshnessIncident, freshnessOf } from "../../../testing/freshness-fixture.ts";
import { show } from "../../../testing/show.tsx";
import { FreshnessPage } from "./freshness-page.tsx";

afterEach(cleanup);

const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u{202F}", " ");
const panel = (name: string) => screen.getByRole("region", { name });
const showPage = (
  slug: string,
  {
    range = "24h",
    changed = {},
    ...rest
  }: Parameters<typeof show>[1] & { range?: Range; changed?: Partial<MirrorFreshness> } = {},
) =>
  show(<FreshnessPage slug={slug} range={range} />, {
    answers: {
      [`/api/v1/mirrors/${slug}`]: detailOf(slug),
      [`/api/v1/mirrors/${slug}/freshness?range=${range}`]: { ...freshnessOf(slug, range), ...changed },
    },
    ...rest,
  });

it("says first how late releases come, and what is still missing", async () => {
  await showPage("goproxy-io");
  const said = screen.getByText(/^Of the releases of the last 24 hours/);
  expect(plain(said.textContent)).toBe(
    "Of the releases of the last 24 hours, 2.22 % have not arrived yet; 95 % of the others arrived within 4.6–6.1 min.",
  );
  expect(screen.getByText("Last looked 21 s ago · Newest release shown 21 min ago")).toBeDefined();
  expect(document.title).toBe("Fresh: goproxy.io — Heliograph");
});

it("says since when a mirror stands still", async () => {
  await showPage("huawei");
  expect(screen.getByText(/^It stands still since .+ \(7 h\) while others moved on\.$/)).toBeDefined();
  expect(document.title).toBe("Frozen: Huawei Cloud — Heliograph");
  expect(within(panel("Findings")).getByRole("article").textContent).toContain("Seen in several looks");
});

it("says the same in Chinese", async () => {
  await showPage("huawei", { locale: "zh-CN" });
  expect(screen.getByText(/^自 .+ 起停滞（已持续 7 小时），而其他镜像仍在更新。$/)).toBeDefined();
});

it("calls a mirror late while an incident says so", async () => {
  const incident = { ...freshnessIncident(freshnessFindings.vanished), cause: "freshness" as const };
  await showPage("goproxy-cn", {
    answers: {
      "/api/v1/mirrors/goproxy-cn": { ...detailOf("goproxy-cn"), incidents: [incident] },
      "/api/v1/mirrors/goproxy-cn/freshness?range=24h": freshnessOf("goproxy-cn", "24h"),
    },
  });
  expect(document.title).toBe("Late: goproxy.cn — Heliograph");
  expect(screen.getByText(/^goproxy\.cn shows releases late\. .+ arrived within /)).toBeDefined();
});

it("counts no release twice where none has arrived", async () => {
  const { summary } = freshnessOf("goproxy-io", "24h");
  await showPage("goproxy-io", {
    changed: { summary: { ...summary, lag: { ...summary.lag, arrived: 0, missing: 42 } } },
  });
  expect(screen.getByText("None of the releases of the last 24 hours has arrived yet.")).toBeDefined();
  expect(document.title).toBe("None arrived yet: goproxy.io — Heliograph");
});

it("does not say that nothing was watched for while no lag is counted yet", async () => {
  const { summary } = freshnessOf("goproxy-io", "24h");
  const lag = { ...summary.lag, arrived: 0, missing: 0 };
  await showPage("goproxy-io", { changed: { summary: { ...summary, lag }, lags: [], series: [] } });
  expect(screen.getByText(/^Releases of the last 24 hours are being watched for/)).toBeDefined();
  for (const name of ["How late releases came", "Lag over time"]) {
    expect(panel(name).textContent).toContain("How late the releases of this time came cannot be told yet.");
  }
});

it("promises first results, and claims nothing before", async () => {
  await showPage("tuna");
  expect(
    screen.getByText("No release has been watched for yet.", { selector: ".font-medium" }),
  ).toBeDefined();
  expect(document.title).toBe("No data: TUNA — Heliograph");
  expect(panel("Lag over time").textContent).toContain("No release was watched for in this time.");
});

it("has nothing to say of what serves no modules", async () => {
  await showPage("sum-golang-org");
  expect(screen.getByText("It serves no modules, so there is nothing to be late with.")).toBeDefined();
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
  expect(screen.queryByRole("link", { name: "Freshness" })).toBeNull();
});

it("shows the lag for each place and vantage, with shares of all that was watched for", async () => {
  await showPage("goproxy-io");
  const table = within(screen.getByRole("group", { name: "How late releases came" }));
  const rows = table.getAllByRole("row");
  expect(rows).toHaveLength(16);
  const cells = within(rows[1] ?? document.body).getAllByRole("cell");
  expect(cells.map((cell) => plain(cell.textContent))).toEqual([
    "All vantages",
    "1.8–2.4 min",
    "4.6–6.1 min",
    "16–19 min",
    "8.88 %",
    "73.33 %",
    "97.77 %",
    "44 / 45",
  ]);
});

it("reads the points of the chart out, one after the other", async () => {
  const { series } = freshnessOf("goproxy-io", "24h");
  await showPage("goproxy-io");
  const reader = screen.getByRole("slider", { name: "Point of the chart" });
  expect(reader.getAttribute("max")).toBe(String(series.length - 1));
  const newest = reader.getAttribute("aria-valuetext");
  fireEvent.change(reader, { target: { value: "0" } });
  const oldest = reader.getAttribute("aria-valuetext") ?? "";
  expect(oldest).not.toBe(newest);
  expect(screen.getByText(oldest)).toBeDefined();
});

it("shows which modules lag, those that are behind first", async () => {
  await showPage("goproxy-io");
  const rows = within(screen.getByRole("group", { name: "Modules of the basket" })).getAllByRole("row");
  expect(rows.slice(1).map((row) => row.querySelector("th")?.textContent)).toEqual([
    "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2",
    "k8s.io/client-go",
    "golang.org/x/text",
    "google.golang.org/grpc",
    "golang.org/x/tools",
  ]);
  expect(rows[2]?.textContent).toContain("for at least 43 min");
});

it("leads from each release to how it spread", async () => {
  await showPage("goproxy-io");
  const [first] = within(screen.getByRole("group", { name: "Newest releases" })).getAllByRole("link");
  expect(first?.getAttribute("href")).toBe("/en/releases/900");
});

it("says how often repeated answers disagreed, and who gave which", async () => {
  await showPage("goproxy-io");
  const spreads = panel("Agreement of repeated answers");
  expect(spreads.textContent).toContain("2 of 96 questions put several times in the last 24 hours");
  expect(spreads.textContent).toContain("3 answers: newest v0.40.0 of 61");
  expect(spreads.textContent).toContain("203.0.113.10");
});

it("says how long a not found stuck", async () => {
  await showPage("goproxy-io");
  const rows = within(screen.getByRole("group", { name: "Fetching what nobody had asked for" })).getAllByRole(
    "row",
  );
  expect(plain(rows[1]?.textContent)).toContain("404not found: fetch timed out912 ms2–5 min");
});

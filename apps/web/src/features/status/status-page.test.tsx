// @vitest-environment happy-dom
import { hours, minutes, type Level, type Mirrors } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect, it } from "vitest";
import { ago, asOf, detailOf, mirrorBySlug, mirrors, vantages } from "../../testing/fixture.ts";
import { breached, findings, incidentOfFinding } from "../../testing/integrity-fixture.ts";
import { show } from "../../testing/show.tsx";
import { StatusPage } from "./status-page.tsx";

afterEach(cleanup);

const showPage = (shown: Mirrors, rest: Parameters<typeof show>[1] = {}) =>
  show(<StatusPage />, { answers: { "/api/v1/mirrors": shown }, ...rest });
const showStatus = (page: ReactElement) => show(page, { answers: { "/api/v1/mirrors": mirrors } });
const incidentsIn = (name: string) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("article")
    .map((article) => within(article).getByRole("heading").textContent);
const integrityOfRow = (name: string) =>
  screen
    .getAllByRole("listitem")
    .find((row) => within(row).queryByRole("link", { name }) !== null)
    ?.textContent.match(/Integrity, 24 h(\d+ verified|Hash mismatch|Forked log|\d+ not proved|–)/)?.[1];
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

it("says what works seen from where when there is one vantage", async () => {
  const [one] = vantages;
  const seen = (...levels: Level[]) => ({
    ...mirrors,
    vantages: one ? [one] : [],
    mirrors: levels.map((level, at) => ({ ...mirrorBySlug("goproxy-cn"), slug: `m${at}`, level })),
  });
  for (const [levels, english, chinese] of [
    [["up", "down"], "1 of 2 mirrors works, seen from East China.", "2 个镜像中有 1 个正常（自华东观测）。"],
    [
      ["up", "down", "up"],
      "2 of 3 mirrors work, seen from East China.",
      "3 个镜像中有 2 个正常（自华东观测）。",
    ],
    [["down"], "The mirror has trouble.", "该镜像出现问题。"],
    [["up"], "The mirror works, seen from East China.", "全部 1 个镜像正常（自华东观测）。"],
  ] as const) {
    await showPage(seen(...levels));
    expect(heading()).toBe(english);
    cleanup();
    await showPage(seen(...levels), { locale: "zh-CN" });
    expect(heading()).toBe(chinese);
    cleanup();
  }
});

it("counts the one mirror of several that works", async () => {
  const [one, ...others] = mirrors.mirrors;
  await showPage({
    ...mirrors,
    mirrors: [...(one ? [one] : []), ...others.map((mirror) => ({ ...mirror, level: "down" as const }))],
  });
  expect(heading()).toBe("1 of 12 mirrors works from every vantage.");
});

it("shows open incidents above the mirrors and those of the last 14 days below them", async () => {
  const over = detailOf("goproxy-cn").incidents;
  await showPage({ ...mirrors, incidents: [...mirrors.incidents, ...over] });
  const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(["What to use now", "Open incidents", "Mirrors", "The last 14 days"]);
  expect(incidentsIn("Open incidents")).toEqual([
    "goproxy.io is unreachable from some vantages",
    "proxy.golang.com.cn answers slowly",
    "Tencent Cloud is unreachable",
  ]);
  expect(incidentsIn("The last 14 days")).toEqual(["goproxy.cn was unreachable"]);
});

it("says in one line that there were no incidents", async () => {
  await showPage({ ...mirrors, incidents: [] }, { locale: "zh-CN" });
  expect(screen.queryByText("未解决的事件")).toBeNull();
  expect(within(screen.getByRole("region", { name: "最近 14 天" })).getByText("没有事件。")).toBeDefined();
  cleanup();
  await showPage(mirrors);
  expect(screen.getByText("No incidents but the open ones.")).toBeDefined();
});

it("lists every mirror, the worst first, with its state in words and the base of its share", async () => {
  await showPage(mirrors);
  const rows = screen.getAllByRole("listitem").filter((item) => item.classList.contains("mirror-row"));
  expect(rows).toHaveLength(12);
  const [first] = rows;
  expect(first && within(first).getByRole("link", { name: "Tencent Cloud" }).getAttribute("href")).toBe(
    "/en/mirrors/tencent",
  );
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

it("says before all else that a mirror serves wrong bytes, with both hashes and what not to do", async () => {
  await showPage(breached);
  expect(document.title).toBe("Hash mismatch: Tencent Cloud — Heliograph");
  const band = screen.getByRole("region", { name: "Integrity" });
  expect(band.compareDocumentPosition(screen.getByRole("heading", { level: 1 }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const [newest] = within(band).getAllByRole("article");
  expect(newest?.textContent).toContain(
    "Tencent Cloud serves other bytes than the checksum database recorded",
  );
  expect(newest?.textContent).toContain("golang.org/x/text@v0.3.8Do not use this mirror for this module.");
  expect(newest && within(newest).getByTitle(findings.mismatch.received)).toBeDefined();
  expect(newest && within(newest).getByRole("link", { name: "See the evidence" }).getAttribute("href")).toBe(
    `/en/evidence/${findings.mismatch.id}`,
  );
});

it("says of wrong bytes in Chinese too", async () => {
  await showPage(breached, { locale: "zh-CN" });
  expect(document.title).toBe("哈希不符：Tencent Cloud — Heliograph");
  expect(within(screen.getByRole("region", { name: "完整性" })).getAllByRole("heading")).toHaveLength(2);
});

it("tells of three breaches at most and counts the others", async () => {
  const five = Array.from({ length: 5 }, (_, at) => incidentOfFinding(findings.fork, { id: `i-${at}` }));
  await showPage({ ...mirrors, incidents: five });
  const band = within(screen.getByRole("region", { name: "Integrity" }));
  expect(band.getAllByRole("article")).toHaveLength(3);
  expect(band.getByRole("link", { name: "2 more open integrity incidents" }).getAttribute("href")).toBe(
    "/en/incidents",
  );
});

it("has no band for what is over, or is no breach", async () => {
  await showPage({
    ...mirrors,
    incidents: [
      incidentOfFinding(findings.once),
      incidentOfFinding(findings.mismatch, { phase: "resolved", endedAt: asOf, reason: "Cache emptied." }),
    ],
  });
  expect(screen.queryByRole("region", { name: "Integrity" })).toBeNull();
  expect(incidentsIn("Open incidents")).toEqual(["Tencent Cloud serves something other than was asked for"]);
});

it("says of a fork how many records each source shows", async () => {
  await showPage(breached);
  const band = screen.getByRole("region", { name: "Integrity" });
  expect(band.textContent.replaceAll("\u{202F}", " ")).toContain(
    "Records: 56 091 168 as goproxy.io shows them, 56 102 433 as sum.golang.org does.",
  );
  expect(screen.getByText("This says whether answers come, not whether they are right.")).toBeDefined();
});

it("says of each mirror what is wrong with its bytes or its log, or how many looks proved them", async () => {
  await showPage(breached);
  expect(
    ["Tencent Cloud", "goproxy.io", "goproxy.cn", "Huawei Cloud", "TUNA", "sum.golang.org"].map(
      integrityOfRow,
    ),
  ).toEqual(["Hash mismatch", "Forked log", "115 verified", "16 not proved", "–", "–"]);
});

it.each([
  { mirror: "goproxy.cn", mark: "3.5–4.7 min", slug: "goproxy-cn" },
  { mirror: "Huawei Cloud", mark: /^Frozen since /, slug: "huawei" },
  { mirror: "Athens, Singapore", mark: "None arrived yet", slug: "corp-b" },
])("says in the row of $mirror how fresh it is: $mark", async ({ mark, slug }) => {
  await showPage(mirrors);
  const link = screen.getByRole("link", { name: mark });
  expect(link.getAttribute("href")).toBe(`/en/mirrors/${slug}?tab=freshness`);
});

it("shows the states as one region sees them, and leaves what was counted as it is", async () => {
  await showStatus(<StatusPage region="us-east" />);
  expect(heading()).toBe("9 of 12 mirrors work, seen from US East.");
  expect(screen.getByText(/^States are those that US East sees now\./)).toBeDefined();
  const picker = screen.getByRole("navigation", { name: "Seen from" });
  expect(within(picker).getByText("US East").getAttribute("aria-current")).toBe("true");
  expect(within(picker).getByRole("link", { name: "All regions" }).getAttribute("href")).toBe("/en/");
});

it("says that there is no such region, and shows what all see", async () => {
  await showStatus(<StatusPage region="mars" />);
  expect(heading()).toBe("8 of 12 mirrors work from every vantage.");
  expect(screen.getByText(/There is no region “mars” here/)).toBeDefined();
});

it("says what to type now, for whom and why", async () => {
  const line = "go env -w 'GOPROXY=https://proxy.golang.org|https://goproxy.io|direct'";
  await showStatus(<StatusPage region="eu-west" />);
  const card = within(screen.getByRole("region", { name: "What to use now" }));
  expect(card.getByText("For Western Europe")).toBeDefined();
  expect(card.getByText(line)).toBeDefined();
  expect(card.getAllByRole("listitem").map(({ textContent }) => textContent)).toHaveLength(3);
  expect(card.getByText(/proxy\.golang\.org is quick: half of its answers start within/)).toBeDefined();
});

it("tells announced maintenance with the mirrors that it is of", async () => {
  await showPage({
    ...mirrors,
    maintenance: [
      {
        title: { en: "New disks", "zh-CN": "更换磁盘" },
        mirrors: ["tencent"],
        startsAt: ago(-hours(5)),
        endsAt: ago(-hours(7)),
        announcedAt: ago(hours(30)),
      },
    ],
  });
  const panel = within(screen.getByRole("region", { name: "Maintenance" }));
  expect(panel.getByText("Planned")).toBeDefined();
  expect(panel.getByText("Tencent Cloud")).toBeDefined();
  expect(panel.getByText(/\(2 h\)\. Announced/)).toBeDefined();
});

it("shows how fast files come and over which addresses", async () => {
  await showPage({ ...mirrors, mirrors: [mirrorBySlug("goproxy-cn")] });
  const row = screen.getAllByRole("listitem").find((item) => item.classList.contains("mirror-row"));
  expect(row?.textContent).toContain("h2IPv6");
  expect(row?.textContent.replaceAll("\u{202F}", " ")).toMatch(/Throughput, 24 h13 Mbit\/s/);
});

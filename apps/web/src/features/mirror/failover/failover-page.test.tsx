// @vitest-environment happy-dom
import type { Failover } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { failoverOf } from "../../../testing/chains-fixture.ts";
import { detailOf } from "../../../testing/fixture.ts";
import { show } from "../../../testing/show.tsx";
import { FailoverPage } from "./failover-page.tsx";

afterEach(cleanup);

const showPage = (slug: string, changed: Partial<Failover> = {}, rest: Parameters<typeof show>[1] = {}) =>
  show(<FailoverPage slug={slug} />, {
    answers: {
      [`/api/v1/mirrors/${slug}`]: detailOf(slug),
      [`/api/v1/mirrors/${slug}/failover`]: { ...failoverOf(slug), ...changed },
    },
    ...rest,
  });
const rowsOf = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .map((row) => row.textContent);

it("says first how long recoveries take", async () => {
  await showPage("goproxy-cn");
  expect(
    screen.getByText(
      "It was out 2 times in 90 days: half of the outages were over within 4 min 12 s, 95 % within 2 h 12 min.",
    ),
  ).toBeDefined();
  expect(document.title).toBe("Recovers within 4 min 12 s: goproxy.cn — Heliograph");
});

it("says that an outage is not over", async () => {
  await showPage("tencent");
  expect(
    screen.getByText(/^An outage began .+ and is not over \(7 min\)\. It was out 2 times/),
  ).toBeDefined();
  expect(document.title).toBe("Not recovered yet: Tencent Cloud — Heliograph");
  expect(rowsOf("Outages")[1]).toMatch(/Connecting took too long.+after 35 snot yetnot yet/);
});

it("says the same in Chinese", async () => {
  await showPage("goproxy-cn", {}, { locale: "zh-CN" });
  expect(
    screen.getByText("90 天内中断 2 次：半数在 4 分钟 12 秒内恢复，95% 在 2 小时 12 分钟内恢复。"),
  ).toBeDefined();
});

it("tells recoveries by what most checks failed of", async () => {
  await showPage("goproxy-cn");
  expect(rowsOf("By what most checks failed of").slice(1)).toEqual([
    "Answered with a server error14 min 12 s4 min 12 s4 min 12 s",
    "Not known any more12 h 12 min2 h 12 min2 h 12 min",
    "All21 h 8 min4 min 12 s2 h 12 min",
  ]);
});

it("tells of each outage what it cost the users of each chain", async () => {
  await showPage("goproxy-cn");
  const [, newest] = rowsOf("Outages");
  expect(newest).toMatch(
    /after 35 s.+4 min 12 sgoproxy\.cn as it recommends itself: 5 minTwo Chinese mirrors: nothing$/,
  );
});

it("shows what becomes of the users of each chain when it fails", async () => {
  await showPage("goproxy-cn");
  const tables = screen.getAllByRole("table", { name: "When goproxy.cn fails" });
  const rows = tables.map((table) => within(table).getAllByRole("row")[4]?.textContent ?? "");
  expect(rows[0]).toMatch(/^500stops: direct is not asked/);
  expect(rows[1]).toMatch(/^500asks Alibaba Cloud/);
});

it("says that there was no outage, and that it stands in no chain", async () => {
  await showPage("huawei");
  expect(screen.getByText(/^No outage has been seen in 90 days\./)).toBeDefined();
  expect(screen.getByText("It stands in no chain under watch.")).toBeDefined();
  expect(document.title).toBe("No outage: Huawei Cloud — Heliograph");
});

it("has nothing to say of what serves no modules", async () => {
  await showPage("sum-golang-org");
  expect(screen.getByText("It serves no modules, so it stands in no chain.")).toBeDefined();
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
});

// @vitest-environment happy-dom
import { hours, type Ledger, type Method } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ledger, method } from "../../testing/method-fixture.ts";
import { show } from "../../testing/show.tsx";
import { MethodPage } from "./method-page.tsx";

afterEach(cleanup);

const showPage = (
  { told = method, counted = ledger }: { told?: Method; counted?: Ledger } = {},
  rest: Parameters<typeof show>[1] = {},
) => show(<MethodPage />, { answers: { "/api/v1/method": told, "/api/v1/ledger": counted }, ...rest });

/** The texts of a row of a table. */
const rowOf = (table: string, name: RegExp) =>
  within(screen.getByRole("group", { name: table }))
    .getAllByRole("row")
    .find((row) => within(row).queryByRole("rowheader", { name }) !== null)
    ?.textContent.replaceAll("\u{202F}", " ");

const text = () => document.body.textContent.replaceAll("\u{202F}", " ");

it("says in one sentence what is looked at, from where and how often", async () => {
  await showPage();
  expect(text()).toContain(
    "3 mirrors looked at from 2 vantages; each vantage looks at each mirror every 1 min.",
  );
  expect(document.title).toBe("3 mirrors looked at from 2 vantages: method — Heliograph");
});

it("says the same in Chinese", async () => {
  await showPage({}, { locale: "zh-CN" });
  expect(text()).toContain("从 2 个观测点观测 3 个镜像，每个观测点每 1 分钟检测每个镜像一次。");
});

it("shows every probe with its interval, what it looks at, and what it may take", async () => {
  await showPage();
  expect(rowOf("What is probed", /^Freshness/)).toMatch(
    /30 s2 mirrors29 s9\.0 MiB30 000 requests or 64\.0 MiB$/,
  );
  expect(rowOf("What is probed", /^Availability/)).toMatch(/–$/);
});

it("has the numbers of its rules from the program", async () => {
  await showPage();
  expect(text()).toContain("A release is late when it comes more than 30 min after");
  cleanup();
  await showPage({
    told: {
      ...method,
      thresholds: { ...method.thresholds, lateAfterMs: hours(3), failuresOfSeveral: 7, leastSamples: 99 },
    },
  });
  expect(text()).toContain("A release is late when it comes more than 3 h after");
  expect(text()).toContain("down after 7 failures in a row");
  expect(text()).toContain("fewer than 99 runs");
});

it("names what probers call themselves, and a contact that can be followed", async () => {
  await showPage();
  expect(text()).toContain(`User-Agent: ${method.userAgent}`);
  expect(screen.getByRole("link", { name: method.contact }).getAttribute("href")).toBe(method.contact);
});

it.each([
  ["ops@example.com", "mailto:ops@example.com"],
  ["javascript:alert(1)", undefined],
  ["room 5, next to the printer", undefined],
])("a contact %s leads to %s", async (contact, href) => {
  await showPage({ told: { ...method, contact } });
  expect(screen.queryByRole("link", { name: contact })?.getAttribute("href")).toBe(href);
  expect(text()).toContain(contact);
});

it("tells who bore most, day by day and mirror by mirror", async () => {
  await showPage();
  expect(text()).toContain("goproxy.cn bore most on one day: 13 042 requests and 401.0 MiB on 20 Nov 2026");
  expect(rowOf("Mirror by mirror", /^goproxy\.cn/)).toBe(
    "goproxy.cn1 440 requests, 7.0 MiB13 042 requests, 401.0 MiB30% of Freshness".replace("30%", "30 %"),
  );
  expect(rowOf("Bytes of each day", /^21 Nov 2026/)).toBe("21 Nov 20262 8802 8802 8802.0 MiB12.0 MiB");
  expect(rowOf("goproxy.cn, probe by probe", /^Freshness/)).toContain("30 % of 30 000 requests or 64.0 MiB");
  expect(text()).toContain("3 of these runs came from probers that do not count what they cost.");
});

it("reads the days of the chart out by keyboard", async () => {
  await showPage();
  fireEvent.change(screen.getByRole("slider"), { target: { value: "1" } });
  expect(text()).toContain("20 Nov 2026: 13 042 requests and 401.0 MiB; most at goproxy.cn, 401.0 MiB.");
});

it("says that nothing has been counted yet", async () => {
  await showPage({ counted: { ...ledger, mirrors: [] } });
  expect(text()).toContain("Nothing has been counted yet.");
});

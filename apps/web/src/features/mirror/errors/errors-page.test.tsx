// @vitest-environment happy-dom
import type { ShownFailure } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { ErrorsAsked } from "../../../lib/errors-search.ts";
import { failures } from "../../../testing/errors-fixture.ts";
import { asOf, detailOf } from "../../../testing/fixture.ts";
import { show } from "../../../testing/show.tsx";
import { ErrorsPage } from "./errors-page.tsx";
import { failuresCsv } from "./failures-csv.ts";

afterEach(cleanup);

const showPage = (
  {
    failed = failures,
    asked = {},
    search = "",
  }: { failed?: ShownFailure[]; asked?: ErrorsAsked; search?: string },
  rest: Parameters<typeof show>[1] = {},
) =>
  show(<ErrorsPage slug="goproxy-io" asked={asked} />, {
    answers: {
      "/api/v1/mirrors/goproxy-io": detailOf("goproxy-io"),
      [`/api/v1/mirrors/goproxy-io/errors${search}`]: { asOf, demonstration: false, failures: failed },
    },
    ...rest,
  });
const rows = () =>
  within(screen.getByRole("group", { name: "The newest failures" }))
    .getAllByRole("row")
    .slice(1);

it("says first what failed last, where and when", async () => {
  await showPage({});
  expect(
    screen.getByText("The newest of 4 failures, from East China at 14:27 UTC: Connecting took too long."),
  ).toBeDefined();
  expect(document.title).toBe("Errors: goproxy.io — Heliograph");
});

it("says the same in Chinese", async () => {
  await showPage({}, { locale: "zh-CN" });
  expect(screen.getByText("共 4 次失败，最近一次在 14:27 UTC：连接超时（自华东观测）。")).toBeDefined();
});

it("lists each failure with its phase, its message and the run that saw it", async () => {
  await showPage({});
  const [first, , third] = rows();
  expect(first?.textContent).toMatch(
    /^14:27 UTCConnecting took too longconnect_timeout: .+ within 5000 msconnectingEast ChinaAvailability/,
  );
  expect(first && within(first).getByRole("link").getAttribute("href")).toBe(
    `/en/mirrors/goproxy-io/runs/availability/cn-east/${encodeURIComponent("2026-11-21T14:27:40.000Z")}/0`,
  );
  expect(third?.textContent).toContain(String.raw`=r-17\u{202e}<b>`);
});

it("counts what they failed of, and leads to each alone", async () => {
  await showPage({});
  const counts = within(screen.getByRole("region", { name: "What they failed of" }));
  expect(counts.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Connecting took too long2",
    "Answered with a server error1",
    "The archive is broken1",
  ]);
  expect(counts.getByRole("link", { name: "Answered with a server error" }).getAttribute("href")).toBe(
    "?tab=errors&error=http_5xx",
  );
});

it("names the filters that nothing fits, and the way to take them away", async () => {
  const asked = { region: "us-east", error: "http_5xx" } as const;
  await showPage({ failed: [], asked, search: "?region=us-east&error=http_5xx" });
  expect(
    screen.getByText(
      "Nothing that is still on record failed, seen from us-east and of the kind “Answered with a server error”.",
    ),
  ).toBeDefined();
  expect(screen.getByRole("link", { name: "Show all errors" }).getAttribute("href")).toBe(
    "/en/mirrors/goproxy-io?tab=errors",
  );
});

it("says how far a full list reaches back", async () => {
  await showPage({
    failed: Array.from({ length: 25 }, (_, at) =>
      failures.map((failure) => ({ ...failure, attempt: failure.attempt + at * 2 })),
    ).flat(),
  });
  expect(screen.getByText(/These are the newest 100 failures; they reach back to/)).toBeDefined();
});

it("writes what mirrors said so that no spreadsheet takes it for a formula", () => {
  const lines = failuresCsv(failures).split("\r\n");
  expect(lines[0]).toBe('"started_at","vantage","check","phase","error","detail","request_id"');
  expect(lines[3]).toContain(String.raw`"'=r-17\u{202e}<b>"`);
});

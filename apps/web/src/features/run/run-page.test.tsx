// @vitest-environment happy-dom
import type { Run } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { runPath } from "../../lib/run-address.ts";
import { run } from "../../testing/errors-fixture.ts";
import { vantages } from "../../testing/fixture.ts";
import { show } from "../../testing/show.tsx";
import { RunPage } from "./run-page.tsx";

afterEach(cleanup);

const showPage = (shown: Run = run, rest: Parameters<typeof show>[1] = {}) =>
  show(<RunPage run={run.run} mirrorName="goproxy.io" vantages={vantages} />, {
    answers: { [`/api/v1${runPath(run.run)}`]: shown },
    ...rest,
  });

it("says how the run ended, in which phase and seen from where", async () => {
  await showPage();
  expect(
    screen.getByText("Answered with a server error (waiting for the answer), seen from Western Europe."),
  ).toBeDefined();
  expect(screen.getByText("HTTP 502")).toBeDefined();
  expect(document.title).toBe("Answered with a server error: goproxy.io, Availability — Heliograph");
});

it("says the same in Chinese", async () => {
  await showPage(run, { locale: "zh-CN" });
  expect(screen.getByText("返回服务器错误（等待应答阶段，自西欧观测）。")).toBeDefined();
});

it("tells which phase took most of the time, and how many requests were not kept", async () => {
  await showPage();
  expect(screen.getByText(/^First byte took most of the time: 408.ms of 600.ms$/)).toBeDefined();
  expect(screen.getByText(/2 of 20 requests were kept/)).toBeDefined();
});

it("reads out the request that failed first, and the others by the arrow keys", async () => {
  await showPage();
  expect(screen.getByText(/^2 of 2: .+Total 300.ms$/)).toBeDefined();
  fireEvent.change(screen.getByRole("slider"), { target: { value: "0" } });
  expect(screen.getByText(/^1 of 2: /)).toBeDefined();
  expect(screen.getByText("curl -i 'https://goproxy.io/'")).toBeDefined();
});

it("shows every request in a table, and the way to the run before", async () => {
  await showPage();
  const table = within(screen.getByRole("table"));
  expect(table.getAllByRole("row")).toHaveLength(3);
  expect(screen.getByRole("link", { name: /Run before/ }).getAttribute("href")).toContain(
    "/runs/availability/eu-west/",
  );
});

it("says that no request was kept", async () => {
  await showPage({ ...run, exchanges: [], exchangeCount: 0 });
  expect(screen.getByText(/Of this run no request was kept/)).toBeDefined();
});

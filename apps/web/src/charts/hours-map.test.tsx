// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { vantages } from "../testing/fixture.ts";
import { show } from "../testing/show.tsx";
import { HoursMap } from "./hours-map.tsx";

afterEach(cleanup);

const hours = [
  { vantage: "us-east", hour: 3, ttfbCount: 60, p50TtfbMs: 410, transferCount: 0, p50Mbps: null },
  { vantage: "cn-east", hour: 21, ttfbCount: 60, p50TtfbMs: 38, transferCount: 4, p50Mbps: 44 },
];
const plain = (text: string | null | undefined) => text?.replaceAll("\u{202F}", " ");

it("says when it is slowest and fastest, and seen from where", async () => {
  await show(<HoursMap hours={hours} figure="ttfb" vantages={vantages} name="By hour" window="24 hours" />);
  expect(plain(screen.getByText(/^Slowest/).textContent)).toBe(
    "Slowest at 03:00 UTC from US East (410 ms), fastest at 21:00 UTC from East China (38 ms)",
  );
  const rows = within(screen.getByRole("grid", { name: "By hour" })).getAllByRole("row");
  expect(rows).toHaveLength(2);
  const cells = within(rows[0] ?? document.body).getAllByRole("gridcell");
  expect(cells).toHaveLength(24);
  expect(plain(cells[21]?.getAttribute("aria-label"))).toBe("East China, 21:00: 38 ms, median of 60 runs");
  expect(cells[3]?.getAttribute("aria-label")).toBe("East China, 03:00: nothing measured");
});

it("has a row of the table for each hour", async () => {
  await show(<HoursMap hours={hours} figure="rate" vantages={vantages} name="按小时" window="24 小时" />, {
    locale: "zh-CN",
  });
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(25);
  expect(plain(rows[22]?.textContent)).toBe("2144 Mbit/s–");
});

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lastDays } from "../lib/calendar.ts";
import { mirrorBySlug, mirrors } from "../testing/fixture.ts";
import { show } from "../testing/show.tsx";
import { UptimeBars } from "./uptime-bars.tsx";

afterEach(cleanup);
beforeEach(async () => {
  await show(
    <>
      <UptimeBars mirror={mirrorBySlug("tencent")} dates={lastDays(mirrors)} />
      <UptimeBars mirror={mirrorBySlug("corp-b")} dates={lastDays(mirrors)} />
    </>,
  );
});

const barsOf = (mirror: string) => [
  ...screen.getByRole("group", { name: new RegExp(mirror) }).querySelectorAll("button"),
];
const named = () => document.activeElement?.getAttribute("aria-label")?.replaceAll("\u{202F}", " ");
const press = (key: string) => void fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focusLast = () => act(() => barsOf("Tencent Cloud").at(-1)?.focus());
const card = () => document.querySelector("dl");

it("has ninety bars and one tab stop", () => {
  const bars = barsOf("Tencent Cloud");
  expect(bars).toHaveLength(90);
  expect(bars.filter(({ tabIndex }) => tabIndex === 0)).toEqual([bars.at(-1)]);
});

it("names each day with its share, its base and its trouble", () => {
  focusLast();
  expect(named()).toMatch(
    /^21 Nov 2026: \d\d\.\d\d % of 3 46\d checks, \d{1,3}(?: \d{3})* failed, \d incidents?, .+ outage$/,
  );
  expect(barsOf("Athens, Singapore")[0]?.getAttribute("aria-label")).toBe("24 Aug 2026: no data");
});

it("moves by day, by week, to the ends, and to the same day of the next mirror", () => {
  focusLast();
  press("ArrowLeft");
  expect(named()).toContain("20 Nov 2026");
  press("PageUp");
  expect(named()).toContain("13 Nov 2026");
  press("ArrowDown");
  expect(document.activeElement).toBe(barsOf("Athens, Singapore")[81]);
  press("ArrowUp");
  press("End");
  expect(named()).toContain("21 Nov 2026");
  press("Home");
  expect(named()).toContain("24 Aug 2026");
});

it("opens a card with focus, keeps a pinned one, and closes it with Escape where the focus is", () => {
  focusLast();
  expect(card()).not.toBeNull();
  const bar = document.activeElement;
  fireEvent.click(bar ?? document.body);
  fireEvent.blur(bar ?? document.body);
  expect(card()).not.toBeNull();
  focusLast();
  press("Escape");
  expect(card()).toBeNull();
  expect(document.activeElement).toBe(bar);
});

// @vitest-environment happy-dom
import { minutes } from "@heliograph/core";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { say } from "../lib/said.ts";
import { Announcer } from "./announcer.tsx";
import { LiveRegion } from "./live-region.tsx";

beforeEach(() => {
  vi.useFakeTimers();
  say("");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const Page = (said: { state: string; sentence: string }) => (
  <>
    <Announcer {...said} />
    <LiveRegion />
  </>
);
const said = () => screen.getByRole("status").textContent;
const passMs = (lengthMs: number) => act(() => vi.advanceTimersByTimeAsync(lengthMs));

it("is silent at first and while the state stays", async () => {
  const { rerender } = render(<Page state="up" sentence="All work." />);
  rerender(<Page state="up" sentence="All still work." />);
  await passMs(minutes(2));
  expect(said()).toBe("");
});

it("says a change at once, and the next one no sooner than a minute later", async () => {
  const { rerender } = render(<Page state="up" sentence="All work." />);
  rerender(<Page state="down" sentence="One is down." />);
  await passMs(0);
  expect(said()).toBe("One is down.");
  rerender(<Page state="up" sentence="All work again." />);
  await passMs(minutes(1) - 1);
  expect(said()).toBe("One is down.");
  await passMs(1);
  expect(said()).toBe("All work again.");
});

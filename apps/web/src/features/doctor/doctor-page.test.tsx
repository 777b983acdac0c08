// @vitest-environment happy-dom
import type { Locale } from "@heliograph/core/messages";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { buildable } from "../../testing/setup-fixture.ts";
import { show } from "../../testing/show.tsx";
import { DoctorPage } from "./doctor-page.tsx";

// Compiled once, so that no page waits for it.
beforeAll(() => import("@heliograph/goproxy/doctor"));
beforeEach(() => history.replaceState(null, "", "/en/doctor"));
afterEach(cleanup);

async function showPage(
  locale: Locale = "en",
  answers: Record<string, unknown> = { "/api/v1/chains": buildable },
) {
  await show(<DoctorPage />, { answers, locale });
  await screen.findAllByRole("button", { name: /go env|Dockerfile/ });
}

const paste = (value: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value } });

it("promises that nothing leaves the browser, and has no form that could send it", async () => {
  await showPage();
  expect(document.title).toBe("Chain doctor — Heliograph");
  expect(
    screen.getByText("Everything happens in your browser. Nothing that you paste is sent anywhere."),
  ).toBeDefined();
  expect(document.querySelector("form")).toBeNull();
  expect(screen.getByRole("textbox").getAttribute("name")).toBeNull();
});

it("says what is wrong with what is pasted, why, and what to write instead", async () => {
  await showPage();
  paste("export GOPROXY=https://goproxy.cn,direct");
  expect(
    await screen.findByRole("heading", { level: 3, name: "If goproxy.cn fails, the build stops" }),
  ).toBeDefined();
  expect(screen.getByText("export GOPROXY='https://goproxy.cn|direct'")).toBeDefined();
  expect(document.title).toMatch(/^\d findings, the worst first — Heliograph$/);
});

it("has examples, each with something to say about", async () => {
  await showPage();
  for (const name of ["Two mirrors with commas", "Output of go env", "A Dockerfile", "502 Bad Gateway"]) {
    fireEvent.click(screen.getByRole("button", { name }));
    expect((await screen.findAllByRole("heading", { level: 3 })).length).toBeGreaterThan(0);
  }
});

it("begins with the setting that a link brings along", async () => {
  history.replaceState(null, "", "/en/doctor#GOPROXY%3Dhttps%3A%2F%2Fgoproxy.cn%2Cdirect");
  await showPage();
  expect(screen.getByRole("textbox")).toHaveProperty("value", "GOPROXY=https://goproxy.cn,direct");
  expect(
    await screen.findByRole("heading", { level: 3, name: "If goproxy.cn fails, the build stops" }),
  ).toBeDefined();
});

it("says so when a text is about something else", async () => {
  await showPage("zh-CN");
  paste("hello");
  expect(await screen.findByRole("heading", { name: "这段文本与 go 命令如何获取模块无关。" })).toBeDefined();
});

it("reads a large text no further than settings go, and says so", async () => {
  await showPage();
  paste("export GOPROXY=https://goproxy.cn,direct\n".repeat(4_000));
  expect(await screen.findByText(/^Only the first 65.536 characters were read\.$/)).toBeDefined();
});

it("shows no password that was pasted", async () => {
  await showPage();
  paste("GOPROXY=https://me:hunter2@athens.example.com,direct");
  await screen.findAllByRole("heading", { level: 3 });
  expect(screen.getByRole("region").textContent).not.toContain("hunter2");
});

it("judges the text alone where nothing is known of mirrors", async () => {
  await showPage("en", {});
  paste("GOPROXY=https://goproxy.cn,direct");
  expect(await screen.findByText(/so only the text itself was judged/)).toBeDefined();
});

// @vitest-environment happy-dom
import type { Chains } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { vantages } from "../../testing/fixture.ts";
import { buildable } from "../../testing/setup-fixture.ts";
import { show } from "../../testing/show.tsx";
import { SetupPage } from "./setup-page.tsx";

// Compiled once, so that no page waits for it.
beforeAll(() => import("@heliograph/goproxy/doctor"));
beforeEach(() => history.replaceState(null, "", "/en/setup"));
afterEach(cleanup);

type Asked = { search?: string; locale?: Locale; answer?: Partial<Chains> };

const showPage = ({ search = "", locale = "en", answer = {} }: Asked = {}) =>
  show(<SetupPage search={search} vantages={vantages} />, {
    locale,
    answers: { "/api/v1/chains": { ...buildable, ...answer } },
  });

const course = () => screen.getByRole("region", { name: "What go does" });
const result = () => screen.getByRole("region", { name: "What to type or paste" });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string, within_: string) =>
  fireEvent.click(within(screen.getByRole("group", { name: within_ })).getByRole("radio", { name }));

it("begins with the recommendation, and says why it is one", async () => {
  await showPage();
  expect(document.title).toBe("Set up GOPROXY for shells, CI and editors — Heliograph");
  expect(
    screen.getByText(
      "A pipe follows goproxy.cn: on any error go asks the next one. A comma would stop builds when it is down.",
    ),
  ).toBeDefined();
  expect(
    within(result()).getByText(
      "go env -w 'GOPROXY=https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct'",
    ),
  ).toBeDefined();
});

it("says in sentences what go does, and says it anew when a separator changes", async () => {
  await showPage();
  expect(course().textContent).toContain(
    "If goproxy.cn answers 404, fails or cannot be reached, go asks Alibaba Cloud.",
  );
  choose("Comma: ask the next on 404 or 410 only", "When goproxy.cn does not deliver");
  expect(course().textContent).toContain(
    "If goproxy.cn answers 404, go asks Alibaba Cloud; if it fails or cannot be reached, the build stops.",
  );
  expect(location.search).toContain("chain=https%3A%2F%2Fgoproxy.cn%2Chttps");
});

it("moves, removes and adds mirrors, and keeps the focus on the button that moved", async () => {
  await showPage();
  press("Move Alibaba Cloud up");
  expect(screen.getByText("The order is now: Alibaba Cloud and goproxy.cn.")).toBeDefined();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move Alibaba Cloud up");
  press("Remove goproxy.cn");
  fireEvent.change(screen.getByRole("textbox", { name: "or its address" }), {
    target: { value: "athens.example.com" },
  });
  press("Add");
  expect(
    within(result()).getByText(
      "go env -w 'GOPROXY=https://mirrors.aliyun.com/goproxy/|https://athens.example.com|direct'",
    ),
  ).toBeDefined();
  expect(screen.getByText("Not watched here: nothing is known of it.")).toBeDefined();
});

it("adds a typed address at the enter key, and nothing where none was typed", async () => {
  await showPage();
  const enter = document.querySelector<HTMLElement>("form button");
  enter?.click();
  expect(location.search).not.toContain("athens");
  fireEvent.change(screen.getByRole("textbox", { name: "or its address" }), {
    target: { value: "athens.example.com" },
  });
  enter?.click();
  expect(await screen.findByRole("button", { name: "Remove athens.example.com" })).toBeDefined();
});

it("offers what should not be used last and marked, and warns where it is used", async () => {
  await showPage({
    search: "?chain=https://proxy.golang.com.cn,https://repo.huaweicloud.com/repository/goproxy/",
  });
  expect(screen.getByText("Wrong bytes or a forged log: an incident is open. Do not use it.")).toBeDefined();
  expect(screen.getByText(/^Does not pass the checksum database on/)).toBeDefined();
  const options = within(screen.getByRole("combobox", { name: "Add a mirror" })).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual([
    "Choose one",
    "goproxy.cn",
    "Alibaba Cloud",
    "goproxy.io (outage)",
  ]);
});

it("tells what private patterns cover and what they do not", async () => {
  await showPage();
  fireEvent.change(screen.getByRole("textbox", { name: "Private modules (GOPRIVATE)" }), {
    target: { value: "*.corp.example.com" },
  });
  expect(
    screen.getByText(/^\*\.corp\.example\.com covers .*, but not corp\.example\.com\/tool\.$/),
  ).toBeDefined();
  expect(result().textContent).toContain("'GOPRIVATE=*.corp.example.com'");
});

it("has no way to turn checksums off, not even by hand", async () => {
  await showPage({ search: "?sumdb=own&key=off" });
  const database = screen.getByRole("group", { name: "Checksum database (GOSUMDB)" });
  expect(within(database).getAllByRole("radio")).toHaveLength(3);
  expect(within(result()).getByText(/^That would turn checksums off for every module/)).toBeDefined();
  expect(result().textContent).not.toContain("GOSUMDB=off");
});

it("takes the alias of the database where the region is recommended it", async () => {
  await showPage({ search: "?for=region:cn-east" });
  expect(result().textContent).toContain("'GOSUMDB=sum.golang.google.cn'");
});

it("links each form, and shows it with how to check and to undo it", async () => {
  await showPage();
  const tab = screen.getByRole("link", { name: "GitHub Actions" });
  expect(tab.getAttribute("href")).toContain("form=github-actions");
  fireEvent.click(tab);
  expect(result().textContent).toContain('env:\n  GOPROXY: "https://goproxy.cn|');
  fireEvent.click(screen.getByRole("link", { name: "fish" }));
  expect(within(result()).getByText("set -eg GOPROXY")).toBeDefined();
  expect(within(result()).getByText("go env GOPROXY")).toBeDefined();
});

it("asks to check once the text was copied", async () => {
  await showPage();
  vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const [copy] = within(result()).getAllByRole("button", { name: "Copy" });
  if (copy !== undefined) fireEvent.click(copy);
  expect(await screen.findByRole("heading", { name: "Now check that it took effect" })).toBeDefined();
});

it("says why a form cannot carry a value", async () => {
  await showPage({ search: "?chain=https://a.b/%2525,direct&form=cmd" });
  expect(result().textContent).toContain("GOPROXY holds %");
});

it("keeps a password out of its address", async () => {
  await showPage({ search: "?chain=https://me:secret@a.b,direct" });
  choose("Pipe: ask the next on any error", "When me:xxxxx@a.b does not deliver");
  expect(location.search).toBe("");
  expect(screen.getByText(/^A password in GOPROXY ends up in logs/)).toBeDefined();
});

it("sends the same as the address when there is no script", async () => {
  await showPage({ search: "?private=a.b&form=fish" });
  const form = document.querySelector("form");
  const sent = new FormData(form ?? undefined);
  expect(form?.method).toBe("get");
  expect(sent.getAll("mirror")).toEqual(["https://goproxy.cn", "https://mirrors.aliyun.com/goproxy/"]);
  expect([
    sent.get("end"),
    sent.get("private"),
    sent.get("form"),
    sent.get("after https://goproxy.cn"),
  ]).toEqual(["direct", "a.b", "fish", "pipe"]);
});

it("shows what the chain doctor says of it", async () => {
  await showPage({ search: "?chain=https://goproxy.cn,direct" });
  expect(
    await screen.findByRole("heading", { name: /^If goproxy\.cn fails, the build stops/ }),
  ).toBeDefined();
});

it("says what was wrong with the value in its address", async () => {
  await showPage({ search: "?chain=none" });
  expect(screen.getByRole("alert").textContent).toContain("neither direct, off nor a URL: none");
});

it("begins with what go does by itself where nothing is recommended", async () => {
  await showPage({ answer: { recommendations: [] }, locale: "zh-CN" });
  expect(screen.getByText("尚无推荐；地址中未指定代理链时，以 go 的默认值为起点。")).toBeDefined();
  expect(screen.getByText("go env -w 'GOPROXY=https://proxy.golang.org,direct'")).toBeDefined();
});

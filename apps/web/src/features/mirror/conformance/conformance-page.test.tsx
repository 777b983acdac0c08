// @vitest-environment happy-dom
import type { MirrorCard } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { conformanceOf, ruleOf } from "../../../testing/card-fixture.ts";
import { detailOf } from "../../../testing/fixture.ts";
import { show } from "../../../testing/show.tsx";
import { ConformancePage } from "./conformance-page.tsx";

afterEach(cleanup);

const showPage = (changed: Partial<MirrorCard> = {}, rest: Parameters<typeof show>[1] = {}) =>
  show(<ConformancePage slug="goproxy-io" />, {
    answers: {
      "/api/v1/mirrors/goproxy-io": detailOf("goproxy-io"),
      "/api/v1/mirrors/goproxy-io/conformance": { ...conformanceOf("goproxy-io"), ...changed },
    },
    ...rest,
  });

/** What the page says of a rule, by its title. */
const ruleNamed = (title: string) => {
  const rule = screen
    .getAllByRole("listitem")
    .find((item) => item.querySelector("summary")?.textContent.includes(title));
  if (rule === undefined) throw new Error(`there is no rule "${title}"`);
  return rule;
};

const isOpen = (title: string) => ruleNamed(title).querySelector("details")?.open;

it("says first how many rules are kept, and how many are broken", async () => {
  await showPage();
  expect(screen.getByText(/^It keeps \d+ of the \d+ rules that apply to it\. 2 are broken\./)).toBeDefined();
  expect(screen.getByText("Last looked 40 min ago · looks every 6 h")).toBeDefined();
  expect(document.title).toBe("2 rules broken: goproxy.io — Heliograph");
});

it("says so in Chinese", async () => {
  await showPage({}, { locale: "zh-CN" });
  expect(screen.getByText(/^适用的 \d+ 条规则中，遵守 \d+ 条。违反 2 条。警告 1 条。$/)).toBeDefined();
});

it("shows what asks for attention first, open, and the rest folded up", async () => {
  await showPage();
  const groups = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(groups.map((group) => group.replace(/\d+$/, ""))).toEqual([
    "Broken",
    "Warning",
    "Unknown",
    "Kept",
    "Not applicable",
  ]);
  expect(isOpen(".info names the version")).toBe(true);
  expect(isOpen("Content-Type fits")).toBe(true);
  expect(isOpen(".info is valid JSON")).toBe(false);
});

it("shows of a rule what was seen, from where, since when, where it stands and the exchange", async () => {
  await showPage();
  const rule = ruleNamed(".info names the version");
  expect(rule.id).toBe("info-names-its-version");
  expect(rule.textContent).toContain("The .info of v0.3.8 names v0.3.7.");
  expect(rule.textContent).toContain(
    "Seen from East China, North China, Western Europe, and US East\u00a0· Since 20 Nov, 08:28 UTC (1 d 6 h)",
  );
  const asked = within(rule).getByRole("group", { name: "Asked", hidden: true });
  expect(asked.textContent).toContain("GET https://goproxy.io/golang.org/x/text/@v/v0.3.8.info");
  expect(within(rule).getByRole("group", { name: "Answered", hidden: true }).textContent).toContain(
    '{"Version":"v0.3.7"',
  );
  expect(within(rule).getByRole("link", { name: "Source: go.dev" }).getAttribute("href")).toMatch(
    /^https:\/\/go\.dev\/ref\/mod#/,
  );
});

it("shows a rule apart for vantages that differ", async () => {
  await showPage();
  const rule = ruleNamed("Bodies are complete");
  expect(rule.textContent).toContain("differs by vantage");
  expect(rule.textContent).toContain("Kept\u00a0· Seen from Western Europe");
});

it("calls what only looks like one no module proxy", async () => {
  const refused = ruleOf("serves-modules", { grade: "fail", detail: "Every path answers with a page." });
  await showPage({ rules: [refused, ruleOf("info-is-json", { grade: "not-applicable" })] });
  expect(document.title).toBe("Not a Go proxy: goproxy.io — Heliograph");
  expect(screen.getByText("What answers here is not a Go module proxy.")).toBeDefined();
});

it("names a mirror that leaves everything to another host", async () => {
  const rules = [ruleOf("serves-itself", { grade: "warn", detail: "Everything redirects to goproxy.cn." })];
  await showPage({ rules });
  expect(
    screen.getByText(/^It redirects to another host instead of serving modules itself\. One rule applies/),
  ).toBeDefined();
});

it("tells when a grade changed", async () => {
  await showPage();
  const history = screen.getByRole("group", { name: "History" });
  const [, row] = within(history).getAllByRole("row");
  expect(row?.textContent).toContain(".info names the version that was asked for");
  expect(row?.textContent).toContain("Brokenbefore: Kept");
});

it("claims nothing before the first look, nor where nobody looks", async () => {
  await showPage({ lookedAt: null, rules: [], changes: [] });
  expect(
    screen.getByText("It has not been held against these rules yet.", { selector: ".font-medium" }),
  ).toBeDefined();
  expect(document.title).toBe("No data: goproxy.io — Heliograph");
  cleanup();
  await showPage({ lookedAt: null, everyMs: null, rules: [], changes: [] });
  expect(screen.getByText(/^Nobody looks:/)).toBeDefined();
});

it("shows a rule that it does not know yet by its name", async () => {
  await showPage({ rules: [ruleOf("brand-new", { grade: "fail", detail: "Seen." })] });
  expect(ruleNamed("brand-new").textContent).toContain("Seen.");
});

it("leads to the same as JSON", async () => {
  await showPage();
  expect(screen.getByRole("link", { name: "JSON" }).getAttribute("href")).toBe(
    "/api/v1/mirrors/goproxy-io/conformance",
  );
});

// @vitest-environment happy-dom
import type { Chains } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { chains } from "../../testing/chains-fixture.ts";
import { vantages } from "../../testing/fixture.ts";
import { show } from "../../testing/show.tsx";
import { ChainsPage } from "./chains-page.tsx";

afterEach(cleanup);

const showPage = (changed: Partial<Chains> = {}, rest: Parameters<typeof show>[1] = {}) =>
  show(<ChainsPage vantages={vantages} />, {
    answers: { "/api/v1/chains": { ...chains, ...changed } },
    ...rest,
  });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const panel = (name: string) => within(screen.getByRole("region", { name }));
const card = (name: string) => {
  const article = screen.getByRole("link", { name }).closest("article");
  if (article === null) throw new Error(`there is no card of ${name}`);
  return within(article);
};

it("says first which chains fail, and how many a comma stops", async () => {
  await showPage();
  expect(heading()).toBe("1 of 4 chains does not serve modules from every vantage: Tencent Cloud alone.");
  expect(screen.getByText(/^In 3 of them a comma stops builds when a mirror is down/)).toBeDefined();
  expect(document.title).toBe("Outage: GOPROXY chains — Heliograph");
});

it("says the same in Chinese", async () => {
  await showPage({}, { locale: "zh-CN" });
  expect(heading()).toBe("4 条代理链中有 1 条并非在所有观测点都能提供模块：仅腾讯云。");
});

it("gives the line that sets the recommended chain, its reasons and its expiry", async () => {
  await showPage();
  const use = panel("What to use now");
  expect(use.getByText("For everybody · In cn-east · In cn-north")).toBeDefined();
  expect(
    use.getByText(
      "go env -w 'GOPROXY=https://goproxy.cn|https://mirrors.aliyun.com|direct' 'GOSUMDB=sum.golang.google.cn'",
    ),
  ).toBeDefined();
  expect(use.getByText(/^A pipe follows goproxy\.cn: on any error go asks the next one\./)).toBeDefined();
  expect(use.getAllByText(/^The same since .+ Believe it until .+\.$/)).toHaveLength(2);
});

it("names the regions that a reason holds for where it does not hold for all that are told together", async () => {
  const [everybody, ...others] = chains.recommendations;
  if (everybody === undefined) throw new Error("nothing is recommended");
  const reasons = [...everybody.reasons, { kind: "left-out-late" as const, mirror: "tencent" }];
  await showPage({ recommendations: [{ ...everybody, reasons }, ...others] });
  const use = panel("What to use now");
  expect(use.getByText("For everybody: Tencent Cloud is left out: it shows releases late.")).toBeDefined();
  expect(use.getAllByText(/^A pipe follows goproxy\.cn/)).toHaveLength(1);
});

it("draws a chain with its separators spelled out", async () => {
  await showPage();
  const steps = card("Tencent Cloud alone").getAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual([
    "Tencent Cloudmirrors.cloud.tencent.comOutagecomma: next only on 404 or 410",
    "athens.example.org/gonot watchedcomma: next only on 404 or 410",
    "offends here: nothing else is asked",
  ]);
});

it("warns where a comma stops a build, and only there", async () => {
  await showPage();
  const warning = /^A comma follows/;
  expect(card("Go’s default").getByText(warning).textContent).toBe(
    "A comma follows proxy.golang.org: when that is down or answers with a server error, go stops: it asks direct only on 404 or 410.",
  );
  expect(card("Two Chinese mirrors").queryByText(warning)).toBeNull();
});

it("shows who served last from each vantage, and which share of walks was served", async () => {
  await showPage();
  const chain = card("Two Chinese mirrors");
  const rows = within(chain.getByRole("table", { name: "Newest walk from each vantage" })).getAllByRole(
    "row",
  );
  expect(rows.map((row) => row.textContent.replaceAll("\u{202F}", " "))[1]).toMatch(
    /^East ChinaServedAlibaba Cloud200 ms/,
  );
  expect(rows).toHaveLength(vantages.length + 1);
  expect(chain.getByText(/of 384 walks of the last 24 hours were served$/)).toBeDefined();
});

it("says what is missing where nothing is configured, walked or recommended", async () => {
  await showPage({ chains: [], recommendations: [] });
  expect(heading()).toBe("No chain is under watch.");
  expect(panel("What to use now").getByText(/^There is no recommendation yet/)).toBeDefined();
  cleanup();
  await showPage({ chains: chains.chains.map((chain) => ({ ...chain, walks: [] })) });
  expect(heading()).toBe("No walk yet.");
  expect(document.title).toBe("No data: GOPROXY chains — Heliograph");
});

it("withdraws its verdict when walks grow old", async () => {
  await showPage({}, { now: "2026-11-21T16:00:00.000Z" });
  expect(heading()).toMatch(/^No fresh walk since /);
});

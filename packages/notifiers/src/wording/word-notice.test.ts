import { causes, loudnesses, noticeKinds, type Notice } from "@heliograph/core";
import { locales, messagesAbout, type Locale } from "@heliograph/core/messages";
import { describe, expect, it } from "vitest";
import { sampleNotices } from "../testing/sample-notices.ts";
import { wordNotice } from "./word-notice.ts";

const conformance = await messagesAbout("conformance", "en");
const sender = { siteName: "Heliograph", baseUrl: "https://mirrors.example/", shortId: "4127-1" };
const { opened, reopened, recovered, digest, storm } = sampleNotices;

it.each<[Notice, string, string]>([
  [opened, "[Down] goproxy.cn — Unreachable (3/4 vantages)", "【中断】goproxy.cn — 无法访问（3/4 观测点）"],
  [
    reopened,
    "[Critical] Aliyun — Hash mismatch, again (1/4 vantages)",
    "【严重】Aliyun — 哈希不符，再次发生（1/4 观测点）",
  ],
  [
    recovered,
    "[Recovered] goproxy.cn — Unreachable (after 2 h 14 min)",
    "【已恢复】goproxy.cn — 无法访问（历时 2 小时 14 分钟）",
  ],
  [digest, "[Critical] 5 incidents, 1 of them over", "【严重】5 个事件，其中 1 个已结束"],
  [storm, "[Down] 500 incidents", "【中断】500 个事件"],
  [
    sampleNotices.sharedOutage,
    "[Down] 3 mirrors — Shared outage (3/4 vantages)",
    "【中断】3 个镜像 — 大面积中断（3/4 观测点）",
  ],
  [sampleNotices.vantageOffline, "[Monitoring] cn-east — Vantage silent", "【监控】cn-east — 观测点失联"],
  [
    sampleNotices.impaired,
    "[Monitoring] Heliograph — Monitoring impaired",
    "【监控】Heliograph — 监控能力不足",
  ],
])("titles begin with the state: %#", async (notice, english, chinese) => {
  expect((await wordNotice(notice, "en", sender)).title).toBe(english);
  expect((await wordNotice(notice, "zh-CN", sender)).title).toBe(chinese);
});

const factOf = async (notice: Notice, locale: Locale, label: RegExp) =>
  (await wordNotice(notice, locale, sender)).facts.find((fact) => label.test(fact.label))?.value;

it("times are on the clock of the language's readers, with its offset", async () => {
  expect(await factOf(opened, "en", /Began/)).toBe("21 Nov 2026 19:04:05 UTC");
  expect(await factOf(opened, "zh-CN", /开始/)).toBe("2026年11月22日 03:04:05 UTC+8");
});

it("a broken rule is told by its title", async () => {
  const finding = { subject: "bodies-are-whole", detail: "" };
  const broken: Notice = { ...reopened, cause: "conformance", finding };
  expect(await factOf(broken, "en", /About/)).toBe(conformance.conformance.rule["bodies-are-whole"].title);
  const unknown = { ...broken, finding: { ...finding, subject: "some-other-rule" } };
  expect(await factOf(unknown, "en", /About/)).toBe("some-other-rule");
});

it("a digest names everything, what matters most first", async () => {
  const { lists } = await wordNotice(digest, "en", sender);
  expect(lists.map(({ label, names }) => [label.replace(/,? (since )?\d.*/, ""), ...names])).toEqual([
    ["[Critical] Forked log", "mirror-5.example"],
    ["[Down] Unreachable", "mirror-1.example", "mirror-2.example"],
    ["[Warning] Late", "mirror-3.example"],
    ["[Recovered] Unreachable", "mirror-4.example"],
  ]);
});

it("links lead to our own pages in the reader's language", async () => {
  const urls = [opened, sampleNotices.vantageOffline].map(async (notice) => {
    const { link } = await wordNotice(notice, "zh-CN", sender);
    return link.url;
  });
  expect(await Promise.all(urls)).toEqual([
    "https://mirrors.example/zh-CN/incidents/4127",
    "https://mirrors.example/zh-CN",
  ]);
});

it("a long name is cut before the rest of the title is", async () => {
  const mirror = { slug: "m", host: "m.example", name: "mirror ".repeat(40) };
  const { title } = await wordNotice({ ...opened, mirror }, "en", sender);
  expect(title).toMatch(/^\[Down\] mirror mirror .*… — Unreachable \(3\/4 vantages\)$/);
  expect(title.length).toBeLessThanOrEqual(80);
});

it("what mirrors write stands in one line, and turns nothing around", async () => {
  const finding = { subject: "a\u202Eb\nc", detail: "\u0000" };
  const { facts } = await wordNotice({ ...reopened, finding }, "en", sender);
  expect(facts.map(({ value }) => value).slice(-2)).toEqual([
    String.raw`a\u{202e}b\u{a}c`,
    String.raw`\u{0}`,
  ]);
});

describe.each(locales)("in %s", (locale) => {
  it("there are words for every kind of notice, cause and loudness", async () => {
    for (const kind of noticeKinds) {
      for (const cause of causes) {
        for (const severity of loudnesses) {
          const notice = { ...reopened, kind, cause, severity, gists: digest.gists };
          const said = JSON.stringify(await wordNotice(notice, locale, sender));
          expect(said).not.toMatch(
            /\{\{|"[a-z]+\.[a-zA-Z]+\.[\w.]+"|(?:alert|found|cause|incident|error)\.[a-z]/,
          );
        }
      }
    }
  });

  it.each(Object.entries(sampleNotices))("%s says all that every message must say", async (name, notice) => {
    const { title, summary, facts, footer } = await wordNotice(notice, locale, sender);
    expect(title.length).toBeLessThanOrEqual(80);
    expect(facts.length).toBeLessThanOrEqual(8);
    expect([summary, footer]).not.toContain("");
    expect(facts.some(({ value }) => / UTC/.test(value)) || name === "test").toBe(true);
  });
});

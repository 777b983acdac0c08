import { days, hours, minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { createFormat } from "./format.ts";
import { createI18n } from "./i18n.ts";

const en = createFormat((await createI18n("en")).t, "en", "UTC");
const zh = createFormat((await createI18n("zh-CN")).t, "zh-CN", "Asia/Shanghai");
const plain = (text: string | undefined) => text?.replaceAll("\u{202F}", " ");

it.each([
  { ratio: 1, text: "100 %" },
  { ratio: 0.99999, text: "99.99 %" },
  { ratio: 0.9995, text: "99.95 %" },
  { ratio: 0.5, text: "50.00 %" },
  { ratio: 0.00001, text: "< 0.01 %" },
  { ratio: 0, text: "0 %" },
])("rounds the share $ratio down to $text", ({ ratio, text }) => {
  expect(plain(en.percent(ratio))).toBe(text);
});

it("names what a share is a share of, without the unknown", () => {
  const counts = { ok: 8_628, degraded: 0, failed: 4, unknown: 20 };
  expect(plain(en.share(counts))).toBe("99.95 %");
  expect(plain(en.base(counts))).toBe("of 8 632 checks");
  expect(zh.base({ ok: 0, degraded: 0, failed: 0, unknown: 3 })).toBe("无数据");
});

it.each([
  { lengthMs: 400, english: "0 s", chinese: "0 秒" },
  { lengthMs: seconds(40), english: "40 s", chinese: "40 秒" },
  { lengthMs: minutes(2) + seconds(35), english: "2 min 35 s", chinese: "2 分钟 35 秒" },
  { lengthMs: hours(2) + minutes(14) + seconds(5), english: "2 h 14 min", chinese: "2 小时 14 分钟" },
  { lengthMs: days(3), english: "3 d", chinese: "3 天" },
  { lengthMs: -5, english: "0 s", chinese: "0 秒" },
])("says $english and $chinese", ({ lengthMs, english, chinese }) => {
  expect(en.duration(lengthMs)).toBe(english);
  expect(zh.duration(lengthMs)).toBe(chinese);
});

it.each([
  { latencyMs: 0.014, text: "< 0.1 ms" },
  { latencyMs: 7.42, text: "7.4 ms" },
  { latencyMs: 123.6, text: "124 ms" },
  { latencyMs: 1_340, text: "1.3 s" },
])("writes a latency of $latencyMs ms as $text", ({ latencyMs, text }) => {
  expect(plain(en.latency(latencyMs))).toBe(text);
});

it.each([
  { ratio: 0, text: "0 %" },
  { ratio: 0.004, text: "< 1 %" },
  { ratio: 0.339, text: "33 %" },
])("writes a coarse share of $ratio as $text", ({ ratio, text }) => {
  expect(plain(en.wholePercent(ratio))).toBe(text);
});

it.each([
  { mbps: 0, text: "0 Mbit/s" },
  { mbps: 0.004, text: "< 0.01 Mbit/s" },
  { mbps: 0.25, text: "0.25 Mbit/s" },
  { mbps: 2, text: "2 Mbit/s" },
  { mbps: 7.96, text: "8 Mbit/s" },
  { mbps: 23.4, text: "23 Mbit/s" },
  { mbps: 1_240, text: "1 240 Mbit/s" },
])("writes a rate of $mbps as $text", ({ mbps, text }) => {
  expect(plain(en.rate(mbps))).toBe(text);
});

it("marks a scale with round latencies", () => {
  expect([50, 1_600].map((edge) => plain(en.edge(edge)))).toEqual(["50 ms", "1.6 s"]);
});

it.each([
  { sizeBytes: 940, text: "940 B" },
  { sizeBytes: 20_480, text: "20.0 KiB" },
  { sizeBytes: 31_457_280, text: "30.0 MiB" },
])("writes $sizeBytes bytes as $text", ({ sizeBytes, text }) => {
  expect(plain(en.bytes(sizeBytes))).toBe(text);
});

it("writes a time with its zone, and the day where it is another one", () => {
  const now = "2026-11-21T14:28:40.000Z";
  expect(en.instant("2026-11-21T14:05:00.000Z", now)).toBe("14:05 UTC");
  expect(en.instant("2026-11-20T14:05:00.000Z", now)).toBe("20 Nov, 14:05 UTC");
  expect(en.instant("2025-11-20T14:05:00.000Z", now)).toBe("20 Nov 2025, 14:05 UTC");
  expect(zh.instant("2026-11-21T14:05:00.000Z", now)).toBe("22:05 UTC+8");
  expect(zh.instant("2026-11-21T16:05:00.000Z", now)).toBe("11月22日 00:05 UTC+8");
  expect(en.exact("2026-11-21T14:05:09.000Z")).toBe("21 Nov 2026 14:05:09 UTC");
});

it("writes days in both languages", () => {
  expect(en.day("2026-08-02")).toBe("2 Aug 2026");
  expect(zh.day("2026-08-02")).toBe("2026年8月2日");
});

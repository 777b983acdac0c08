import { hours, minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { createI18n } from "./i18n.ts";
import { createSpanText } from "./span-text.ts";

const english = createSpanText((await createI18n("en")).t);
const chinese = createSpanText((await createI18n("zh-CN")).t);

it.each([
  { atLeastMs: minutes(2), atMostMs: minutes(5), en: "2–5 min", zh: "2–5 分钟" },
  { atLeastMs: seconds(45), atMostMs: minutes(2), en: "45 s to 2 min", zh: "45 秒至 2 分钟" },
  { atLeastMs: seconds(61), atMostMs: seconds(67), en: "1–1.2 min", zh: "1–1.2 分钟" },
  { atLeastMs: hours(11.9), atMostMs: hours(12.1), en: "11–13 h", zh: "11–13 小时" },
  { atLeastMs: hours(2), atMostMs: hours(2), en: "2 h", zh: "2 小时" },
  { atLeastMs: null, atMostMs: seconds(30), en: "at most 30 s", zh: "至多 30 秒" },
  { atLeastMs: -seconds(9), atMostMs: seconds(30), en: "at most 30 s", zh: "至多 30 秒" },
  { atLeastMs: minutes(3), atMostMs: null, en: "at least 3 min", zh: "至少 3 分钟" },
  { atLeastMs: -seconds(9), atMostMs: -seconds(3), en: "less than 1 s", zh: "不到 1 秒" },
  { atLeastMs: null, atMostMs: null, en: undefined, zh: undefined },
])("$atLeastMs to $atMostMs ms is $en", ({ atLeastMs, atMostMs, en, zh }) => {
  expect(english({ atLeastMs, atMostMs })).toBe(en);
  expect(chinese({ atLeastMs, atMostMs })).toBe(zh);
});

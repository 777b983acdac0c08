import { messagesAbout } from "@heliograph/core/messages";
import { expect, it } from "vitest";
import { createI18n } from "./i18n.ts";

const { t: english } = await createI18n("en");
const { t: chinese } = await createI18n("zh-CN");

it.each([
  { count: 0, en: "22 Aug: 99 % of 0 checks", zh: "22 Aug：99 %（共 0 次检测）" },
  { count: 1, en: "22 Aug: 99 % of 1 check", zh: "22 Aug：99 %（共 1 次检测）" },
  { count: 1_440, en: "22 Aug: 99 % of 1440 checks", zh: "22 Aug：99 %（共 1440 次检测）" },
])("says $count in the plural form of each language", ({ count, en, zh }) => {
  const values = { count, day: "22 Aug", share: "99 %", checks: String(count) };
  expect(english("day.quiet", values)).toBe(en);
  expect(chinese("day.quiet", values)).toBe(zh);
});

it("takes a message without plural forms as it is, whatever is counted", () => {
  expect(english("unit.minutes", { count: 1 })).toBe("1 min");
});

it("fills values in as they are, even one that looks like a message", () => {
  expect(english("day.noData", { day: "$1 {{day}} $t(day.noData)" })).toBe(
    "$1 {{day}} $t(day.noData): no data",
  );
});

it("says the key of what the page does not carry, until that is added", async () => {
  const { t, add } = await createI18n("en", []);
  expect(t("site.name")).toBe("Heliograph");
  expect(t("day.noData", { day: "22 Aug" })).toBe("day.noData");
  add(await messagesAbout("history", "en"));
  expect(t("day.noData", { day: "22 Aug" })).toBe("22 Aug: no data");
});

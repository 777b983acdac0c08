import { locales } from "@heliograph/core/messages";
import { expect, it } from "vitest";
import { createI18n } from "./i18n.ts";
import { createPhrases } from "./phrases.ts";

it.each(locales)("says in %s what the messages say, in every plural form", async (locale) => {
  const { t } = await createI18n(locale);
  const phrase = createPhrases(t, locale);
  for (const count of [0, 1, 2, 1, 1_440]) {
    const values = { count, day: "22 Aug", share: "$1 {{day}}", checks: String(count) };
    expect(phrase("day.quiet", values)).toBe(
      t("day.quiet", { ...values, interpolation: { skipOnVariables: true } }),
    );
  }
  expect(phrase("day.noData", { day: "22 Aug" })).toBe(t("day.noData", { day: "22 Aug" }));
});

import type { Locale } from "@heliograph/core/messages";

/** A UTC month such as `2026-11`, as "November 2026". */
export const monthText = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** The same without its year, as "Nov". */
export const shortMonthText = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

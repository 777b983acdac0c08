import { availabilityRatio, flooredPercent, judgedCount, type Counts } from "../availability.ts";
import type { Locale } from "./messages.ts";
import type { Translate } from "./translate.ts";

/** The narrow space between a number and its unit. */
export const hair = "\u{202F}";

/** The percent sign as a language sets it behind a number. */
export const percentSign = (locale: Locale) => (locale === "en" ? `${hair}%` : "%");

/** A share with its percent sign, rounded down: one failure never reads as 100 %. */
export function percentText(ratio: number, locale: Locale): string {
  const floored = flooredPercent(ratio);
  const sign = percentSign(locale);
  if (ratio > 0 && floored === 0) return `<${hair}0.01${sign}`;
  return (floored === 100 || floored === 0 ? String(floored) : floored.toFixed(2)) + sign;
}

/** The share of answered checks; `undefined` when none was judged. */
export function shareText(counts: Counts, locale: Locale): string | undefined {
  const ratio = availabilityRatio(counts);
  return ratio === undefined ? undefined : percentText(ratio, locale);
}

/** What a share is a share of: "of 8 632 checks". */
export function baseText(counts: Counts, t: Translate): string {
  const judged = judgedCount(counts);
  return judged === 0 ? t("share.none") : t("share.base", { count: judged, checks: countText(judged) });
}

/** A count with its thousands set apart: "8 632". */
export const countText = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, hair);

/** A latency: in ms below a second, else in seconds. */
export function latencyText(latencyMs: number): string {
  if (latencyMs < 0.05) return `<${hair}0.1${hair}ms`;
  if (latencyMs < 9.95) return `${latencyMs.toFixed(1)}${hair}ms`;
  if (latencyMs < 999.5) return `${Math.round(latencyMs)}${hair}ms`;
  return `${(latencyMs / 1_000).toFixed(1)}${hair}s`;
}

import { flooredPercent, type ShownSpan } from "@heliograph/core";
import type { Voice } from "./voice.ts";

const hair = "\u{202F}";

/** A share with its percent sign, rounded down: one failure never reads as 100 %. */
export function percentText({ locale }: Voice, ratio: number): string {
  const floored = flooredPercent(ratio);
  const sign = locale === "en" ? `${hair}%` : "%";
  if (ratio > 0 && floored === 0) return `<${hair}0.01${sign}`;
  return (floored === 100 || floored === 0 ? String(floored) : floored.toFixed(2)) + sign;
}

/** A latency: in ms below a second, else in seconds. */
export function latencyText(latencyMs: number): string {
  if (latencyMs < 9.95) return `${latencyMs.toFixed(1)}${hair}ms`;
  if (latencyMs < 999.5) return `${Math.round(latencyMs)}${hair}ms`;
  return `${(latencyMs / 1_000).toFixed(1)}${hair}s`;
}

/** A count with its thousands set apart: "8 632". */
export const countText = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, hair);

/** The longest of a span, rounded up: "5 min"; `undefined` where it is not known. */
export function atMostText({ time }: Voice, { atMostMs }: ShownSpan): string | undefined {
  return atMostMs === null ? undefined : time.duration(Math.ceil(atMostMs / 1_000) * 1_000);
}

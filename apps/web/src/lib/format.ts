import { availabilityRatio, flooredPercent, judgedCount, type Counts } from "@heliograph/core";
import { createTimeText, type Locale, type Translate } from "@heliograph/core/messages";
import { createSpanText } from "./span-text.ts";

const hair = "\u{202F}";

/** Puts numbers, times and shares into the words of one language and time zone. */
export type Format = ReturnType<typeof createFormat>;

/** Everything that turns a value into text; texts are the same on the server and in every browser. */
export function createFormat(t: Translate, locale: Locale, zone: string) {
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  /** A share with its percent sign, rounded down: one failure never reads as 100 %. */
  function percent(ratio: number): string {
    const floored = flooredPercent(ratio);
    const sign = locale === "en" ? `${hair}%` : "%";
    if (ratio > 0 && floored === 0) return `<${hair}0.01${sign}`;
    return (floored === 100 || floored === 0 ? String(floored) : floored.toFixed(2)) + sign;
  }

  /** A share of which no more than a hundredth is of interest, rounded down. */
  function wholePercent(ratio: number): string {
    const sign = locale === "en" ? `${hair}%` : "%";
    return ratio > 0 && ratio < 0.01 ? `<${hair}1${sign}` : `${Math.floor(ratio * 100)}${sign}`;
  }

  /** The share of answered checks; `undefined` when none was judged. */
  function share(counts: Counts): string | undefined {
    const ratio = availabilityRatio(counts);
    return ratio === undefined ? undefined : percent(ratio);
  }

  /** What a share is a share of: "of 8 632 checks". */
  function base(counts: Counts): string {
    const judged = judgedCount(counts);
    return judged === 0 ? t("share.none") : t("share.base", { count: judged, checks: count(judged) });
  }

  return {
    ...createTimeText(t, locale, zone),
    percent,
    wholePercent,
    share,
    base,
    count,
    latency,
    edge,
    rate,
    bytes,
    /** Between which two lengths of time the truth lies. */
    span: createSpanText(t),
    /** Several names as one phrase: "a, b and c". */
    names: (all: readonly string[]) => list.format(all),
    /** Sentences in a row; Chinese puts no space between them. */
    sentences: (all: readonly string[]) => all.join(locale === "en" ? " " : ""),
  };
}

/** A count with its thousands set apart: "8 632". */
const count = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, hair);

/** A latency: in ms below a second, else in seconds. */
function latency(latencyMs: number): string {
  if (latencyMs < 0.05) return `<${hair}0.1${hair}ms`;
  if (latencyMs < 9.95) return `${latencyMs.toFixed(1)}${hair}ms`;
  if (latencyMs < 999.5) return `${Math.round(latencyMs)}${hair}ms`;
  return `${(latencyMs / 1_000).toFixed(1)}${hair}s`;
}

/** A round latency, as a scale is marked with: "50 ms", "1.6 s". */
const edge = (latencyMs: number) =>
  latencyMs < 1_000 ? `${latencyMs}${hair}ms` : `${latencyMs / 1_000}${hair}s`;

/** How many bits come per second, in Mbit/s. */
function rate(mbps: number): string {
  if (mbps > 0 && mbps < 0.01) return `<${hair}0.01${hair}Mbit/s`;
  if (mbps >= 9.95) return `${count(Math.round(mbps))}${hair}Mbit/s`;
  return `${Number(mbps.toFixed(mbps < 0.995 ? 2 : 1))}${hair}Mbit/s`;
}

/** An amount of bytes: in MiB from one on, else in KiB or B. */
function bytes(sizeBytes: number): string {
  if (sizeBytes < 1_024) return `${sizeBytes}${hair}B`;
  if (sizeBytes < 1_048_576) return `${(sizeBytes / 1_024).toFixed(1)}${hair}KiB`;
  return `${(sizeBytes / 1_048_576).toFixed(1)}${hair}MiB`;
}

import {
  baseText,
  countText,
  createTimeText,
  hair,
  latencyText,
  namesIn,
  percentSign,
  percentText,
  sentencesIn,
  shareText,
  type Locale,
  type Translate,
} from "@heliograph/core/messages";
import type { Counts } from "@heliograph/core";
import { createSpanText } from "./span-text.ts";

/** Puts numbers, times and shares into the words of one language and time zone. */
export type Format = ReturnType<typeof createFormat>;

/** Everything that turns a value into text; texts are the same on the server and in every browser. */
export function createFormat(t: Translate, locale: Locale, zone: string) {
  /** A share of which no more than a hundredth is of interest, rounded down. */
  function wholePercent(ratio: number): string {
    const sign = percentSign(locale);
    return ratio > 0 && ratio < 0.01 ? `<${hair}1${sign}` : `${Math.floor(ratio * 100)}${sign}`;
  }

  return {
    ...createTimeText(t, locale, zone),
    percent: (ratio: number) => percentText(ratio, locale),
    wholePercent,
    share: (counts: Counts) => shareText(counts, locale),
    base: (counts: Counts) => baseText(counts, t),
    count: countText,
    latency: latencyText,
    edge,
    rate,
    bytes,
    /** Between which two lengths of time the truth lies. */
    span: createSpanText(t),
    names: namesIn(locale),
    sentences: sentencesIn(locale),
  };
}

/** A round latency, as a scale is marked with: "50 ms", "1.6 s". */
const edge = (latencyMs: number) =>
  latencyMs < 1_000 ? `${latencyMs}${hair}ms` : `${latencyMs / 1_000}${hair}s`;

/** How many bits come per second, in Mbit/s. */
function rate(mbps: number): string {
  if (mbps > 0 && mbps < 0.01) return `<${hair}0.01${hair}Mbit/s`;
  if (mbps >= 9.95) return `${countText(Math.round(mbps))}${hair}Mbit/s`;
  return `${Number(mbps.toFixed(mbps < 0.995 ? 2 : 1))}${hair}Mbit/s`;
}

/** An amount of bytes: in MiB from one on, of a thousand whole ones, else in KiB or B. */
function bytes(sizeBytes: number): string {
  if (sizeBytes < 1_024) return `${sizeBytes}${hair}B`;
  if (sizeBytes < 1_048_576) return `${(sizeBytes / 1_024).toFixed(1)}${hair}KiB`;
  const mebibytes = sizeBytes / 1_048_576;
  return `${mebibytes < 999.95 ? mebibytes.toFixed(1) : countText(Math.round(mebibytes))}${hair}MiB`;
}

import { availabilityRatio, flooredPercent, judgedCount, type Counts } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { createSpanText } from "./span-text.ts";
import type { Translate } from "./translate.ts";
import { units } from "./units.ts";

const hair = "\u{202F}";

/** Puts numbers, times and shares into the words of one language and time zone. */
export type Format = ReturnType<typeof createFormat>;

/** Everything that turns a value into text; texts are the same on the server and in every browser. */
export function createFormat(t: Translate, locale: Locale, zone: string) {
  const clock = partsIn(zone);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  /** An ISO date as "22 Aug 2026". */
  function day(date: string): string {
    const [year = "", month = "", dayOfMonth = ""] = date.split("-");
    return dayText(locale, { year, month: Number(month), day: Number(dayOfMonth) });
  }

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

  /** A length of time in two units at most: "2 h 14 min". */
  function duration(lengthMs: number): string {
    const known = Math.max(0, Math.floor(lengthMs / 1_000) * 1_000);
    const at = units.findIndex(({ unitMs }) => known >= unitMs);
    const larger = units[at] ?? units.at(-1);
    if (larger === undefined) return "";
    const smaller = units[at + 1];
    const rest = smaller === undefined ? 0 : Math.floor((known % larger.unitMs) / smaller.unitMs);
    const first = t(larger.key, { count: Math.floor(known / larger.unitMs) });
    if (smaller === undefined || rest === 0) return first;
    return t("unit.two", { larger: first, smaller: t(smaller.key, { count: rest }) });
  }

  /** An instant with its zone: "14:05 UTC+8", after the day when it is not that of `now`. */
  function instant(at: string, now: string): string {
    const when = clock(at);
    const today = clock(now);
    const time = `${when.time} ${when.offset}`;
    if (when.day === today.day && when.month === today.month && when.year === today.year) return time;
    return `${dayText(locale, when.year === today.year ? { ...when, year: undefined } : when)}${locale === "en" ? "," : ""} ${time}`;
  }

  /** An instant in full, to the second. */
  function exact(at: string): string {
    const when = clock(at);
    return `${dayText(locale, when)} ${when.time}:${when.second} ${when.offset}`;
  }

  /** A day without its year, for an axis. */
  const shortDay = (at: string) => dayText(locale, { ...clock(at), year: undefined });

  /** The time on the clock, for an axis. */
  const time = (at: string) => clock(at).time;

  return {
    day,
    percent,
    wholePercent,
    share,
    base,
    duration,
    instant,
    exact,
    shortDay,
    time,
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

type DayParts = { year: string | undefined; month: number; day: number };

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dayText(locale: Locale, { year, month, day }: DayParts): string {
  switch (locale) {
    case "en":
      return [day, months[month - 1], year].filter((part) => part !== undefined).join(" ");
    case "zh-CN":
      return `${year === undefined ? "" : `${year}年`}${month}月${day}日`;
  }
}

/** Reads instants on the clock of a time zone. */
function partsIn(zone: string) {
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "shortOffset",
  });
  return (at: string) => {
    const parts = Object.fromEntries(
      formatter.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    return {
      year: parts["year"] ?? "",
      month: Number(parts["month"]),
      day: Number(parts["day"]),
      time: `${parts["hour"]}:${parts["minute"]}`,
      second: parts["second"] ?? "",
      offset: (parts["timeZoneName"] ?? "").replace("GMT", "UTC").replace(/\+0$/, ""),
    };
  };
}

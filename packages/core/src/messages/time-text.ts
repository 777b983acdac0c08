import type { Locale } from "./messages.ts";
import type { Translate } from "./translate.ts";
import { units } from "./units.ts";

/** Puts lengths of time and instants into the words of one language and time zone. */
export function createTimeText(t: Translate, locale: Locale, zone: string) {
  const clock = clockIn(zone);

  /** An ISO date as "22 Aug 2026". */
  function day(date: string): string {
    const [year = "", month = "", dayOfMonth = ""] = date.split("-");
    return dayText(locale, { year, month: Number(month), day: Number(dayOfMonth) });
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

  /** How far the zone is off UTC at an instant: "UTC+8". */
  const offset = (at: string) => clock(at).offset;

  return { day, duration, instant, exact, shortDay, time, offset };
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
function clockIn(zone: string) {
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

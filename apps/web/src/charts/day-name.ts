import { judgedCount, type Day } from "@heliograph/core";
import type { TFunction } from "i18next";
import type { Format } from "../lib/format.ts";
import { dayBar } from "./day-bar.ts";

/** A day in one line, as its bar is called: "22 Aug 2026: 99.31 % of 1 440 checks, 10 failed, 1 incident, 14 min outage". */
export function dayName(date: string, day: Day | undefined, t: TFunction, format: Format): string {
  const share = day && format.share(day);
  if (day === undefined || share === undefined) return format.phrase("day.noData", { day: format.day(date) });
  const judged = judgedCount(day);
  const checks = { day: format.day(date), share, count: judged, checks: format.count(judged) };
  const quiet = format.phrase("day.quiet", checks);
  const counted =
    day.failed === 0 ? quiet : format.phrase("day.failures", { quiet, failed: format.count(day.failed) });
  if (day.worst === null) return counted;
  return format.phrase("day.incidents", {
    quiet: counted,
    count: day.incidents,
    duration: format.duration(day.incidentMs),
    state: t(`state.${dayBar(day).state}`).toLocaleLowerCase(),
  });
}

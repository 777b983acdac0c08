import { judgedCount, type Day } from "@heliograph/core";
import type { Translate } from "@heliograph/core/messages";
import type { Format } from "../lib/format.ts";
import { dayBar } from "./day-bar.ts";

/** A day in one line, as its bar is called: "22 Aug 2026: 99.31 % of 1 440 checks, 10 failed, 1 incident, 14 min outage". */
export function dayName(date: string, day: Day | undefined, t: Translate, format: Format): string {
  const share = day && format.share(day);
  if (day === undefined || share === undefined) return t("day.noData", { day: format.day(date) });
  const judged = judgedCount(day);
  const checks = { day: format.day(date), share, count: judged, checks: format.count(judged) };
  const quiet = t("day.quiet", checks);
  const counted = day.failed === 0 ? quiet : t("day.failures", { quiet, failed: format.count(day.failed) });
  if (day.worst === null) return counted;
  return t("day.incidents", {
    quiet: counted,
    count: day.incidents,
    duration: format.duration(day.incidentMs),
    state: t(`state.${dayBar(day).state}`).toLocaleLowerCase(),
  });
}

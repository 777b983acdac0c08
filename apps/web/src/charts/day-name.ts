import { dayBar, judgedCount, type Day } from "@heliograph/core";
import type { Translate } from "@heliograph/core/messages";
import type { Format } from "../lib/format.ts";

/** A day in one line, as its bar is called: "22 Aug 2026: 99.31 % of 1 440 checks, 10 failed, 1 incident, 14 min outage". */
export function dayName(date: string, day: Day | undefined, t: Translate, format: Format): string {
  const name = day && judgedName(date, day, t, format);
  if (day === undefined || name === undefined) return t("day.noData", { day: format.day(date) });
  const outside = [
    ...(day.maintenance > 0 ? [t("day.maintained", { duration: format.duration(day.maintenanceMs) })] : []),
    ...(day.gapMs > 0 ? [t("day.unseen", { duration: format.duration(day.gapMs) })] : []),
  ];
  return outside.reduce((known, part) => t("day.and", { known, part }), name);
}

/** What its checks tell of a day; `undefined` where there were none. */
function judgedName(date: string, day: Day, t: Translate, format: Format): string | undefined {
  const share = format.share(day);
  if (share === undefined)
    return day.maintenance > 0 ? t("day.onlyMaintained", { day: format.day(date) }) : undefined;
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

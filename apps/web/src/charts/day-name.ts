import { judgedCount, type Day } from "@heliograph/core";
import type { TFunction } from "i18next";
import type { Format } from "../lib/format.ts";
import { stateOfDay } from "../lib/state.ts";

/** A day in one line, as its bar is called: "22 Aug 2026: 99.31 % of 1 440 checks, 1 incident, 14 min outage". */
export function dayName(date: string, day: Day | undefined, t: TFunction, format: Format): string {
  const share = day && format.share(day);
  if (day === undefined || share === undefined) return t("day.noData", { day: format.day(date) });
  const judged = judgedCount(day);
  const quiet = t("day.quiet", { day: format.day(date), share, count: judged, checks: format.count(judged) });
  if (day.worst === null) return quiet;
  return t("day.incidents", {
    quiet,
    count: day.incidents,
    duration: format.duration(day.incidentMs),
    state: t(`state.${stateOfDay(day)}`).toLocaleLowerCase(),
  });
}

import type { Day } from "@heliograph/core";
import type { TFunction } from "i18next";
import type { Format } from "../lib/format.ts";
import { stateOfDay } from "../lib/state.ts";

/** A day in one line, as its bar is called: "22 Aug 2026: 99.31 % of 1 440 checks, 1 incident, 14 min outage". */
export function dayName(date: string, day: Day | undefined, t: TFunction, format: Format): string {
  const share = day && format.share(day)?.whole;
  const named = { day: format.day(date), share };
  if (day === undefined || share === undefined) return t("day.noData", named);
  if (day.worst === null) return t("day.quiet", { ...named, share });
  return t("day.incidents", {
    ...named,
    share,
    count: day.incidents,
    duration: format.duration(day.incidentMs),
    state: t(`state.${stateOfDay(day)}`).toLocaleLowerCase(),
  });
}

import { dayBar, type Day } from "@heliograph/core";
import { StateLabel } from "../components/state-label.tsx";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** What a day's bar stands for; all of it is in the bar's name too. `place` is the bar's, from 0 to 1 along the strip. */
export function DayCard({ date, day, place }: { date: string; day: Day | undefined; place: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = day && format.share(day);
  return (
    <div
      aria-hidden="true"
      className="absolute top-full z-10 w-60 pt-1.5"
      style={{ left: `clamp(0px, calc(${place * 100}% - 7.5rem), calc(100% - 15rem))` }}
    >
      <div className="rounded-md border border-line bg-surface p-3 text-sm shadow-card tabular-nums">
        <div className="mb-2 flex items-center justify-between font-medium">
          {format.day(date)}
          <span className="font-normal">
            <StateLabel state={dayBar(day).state} />
          </span>
        </div>
        {day && (
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-muted [&_dd]:text-right [&_dd]:text-ink">
            <dt>{t("day.answered")}</dt>
            <dd>{share ?? "–"}</dd>
            <dt>{format.base(day)}</dt>
            <dd />
            <dt>{t("day.failed")}</dt>
            <dd>{format.count(day.failed)}</dd>
            <dt>{t("day.slow")}</dt>
            <dd>{format.count(day.degraded)}</dd>
            {day.unknown > 0 && (
              <>
                <dt>{t("day.unknown")}</dt>
                <dd>{format.count(day.unknown)}</dd>
              </>
            )}
            {day.gapMs > 0 && (
              <>
                <dt>{t("day.gap")}</dt>
                <dd>{format.duration(day.gapMs)}</dd>
              </>
            )}
            {day.maintenance > 0 && (
              <>
                <dt>{t("state.maintenance")}</dt>
                <dd>{format.duration(day.maintenanceMs)}</dd>
              </>
            )}
            {day.incidents > 0 && (
              <>
                <dt>{t("day.incident")}</dt>
                <dd>{day.incidents}</dd>
                <dt>{t("day.trouble")}</dt>
                <dd>{format.duration(day.incidentMs)}</dd>
              </>
            )}
          </dl>
        )}
      </div>
    </div>
  );
}

import { dayBar, type MirrorSummary } from "@heliograph/core";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** The bars of one mirror as a table, newest day first. */
export function DaysTable({
  mirror,
  dates,
}: {
  mirror: Pick<MirrorSummary, "days">;
  dates: readonly string[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const byDate = new Map(mirror.days.map((day) => [day.day, day]));
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t("mirrors.day")}</th>
          <th scope="col">{t("day.worst")}</th>
          <th scope="col">{t("day.answered")}</th>
          <th scope="col" className="text-right">
            {t("day.failed")}
          </th>
          <th scope="col" className="text-right">
            {t("day.slow")}
          </th>
          <th scope="col" className="text-right">
            {t("day.trouble")}
          </th>
          <th scope="col" className="text-right">
            {t("state.maintenance")}
          </th>
          <th scope="col" className="text-right">
            {t("day.gap")}
          </th>
        </tr>
      </thead>
      <tbody>
        {dates.toReversed().map((date) => {
          const day = byDate.get(date);
          return (
            <tr key={date}>
              <th scope="row">{format.day(date)}</th>
              <td>{t(`state.${dayBar(day).state}`)}</td>
              <td>
                {(day && format.share(day)) ?? "–"} {day && format.base(day)}
              </td>
              <td className="text-right">{day ? format.count(day.failed) : "–"}</td>
              <td className="text-right">{day ? format.count(day.degraded) : "–"}</td>
              <td className="text-right">{day?.incidents ? format.duration(day.incidentMs) : "–"}</td>
              <td className="text-right">{day?.maintenanceMs ? format.duration(day.maintenanceMs) : "–"}</td>
              <td className="text-right">{day?.gapMs ? format.duration(day.gapMs) : "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

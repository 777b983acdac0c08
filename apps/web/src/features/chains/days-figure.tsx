import { minutes, type Replay } from "@heliograph/core";
import { useState } from "react";
import { CostChart, type CostDay } from "../../charts/cost-chart.tsx";
import { Surface } from "../../components/panel.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { lostTimeMs } from "../../lib/replay-cost.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What a chain would have cost day by day: in words, as a chart whose days can be read out, and as a table. */
export function DaysFigure({ replay }: { replay: Replay }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<number>();
  const lengths = useLengths();
  const { since, until, days } = replay;
  const read = Math.min(place ?? Infinity, days.length - 1);
  const day = days[read];
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <figcaption className="font-medium tabular-nums">
          <Finding days={days} />
        </figcaption>
        <CostChart since={since} until={until} days={days} picked={place === undefined ? undefined : day} />
        {day !== undefined && (
          <PointReader
            count={days.length}
            place={read}
            said={t("replay.dayPoint", lengths(day))}
            onPick={setPlace}
          />
        )}
        <Legend />
      </figure>
      <div className="mt-4">
        <TwinTable summary={t("chart.asTable")} label={t("replay.days")}>
          <table className="w-full tabular-nums">
            <thead>
              <tr>
                {(["day", "lost", "unchecked"] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`replay.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((each) => {
                const said = lengths(each);
                return (
                  <tr key={each.day}>
                    <th scope="row">{said.day}</th>
                    <td>{said.lost}</td>
                    <td>{said.unchecked}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TwinTable>
      </div>
    </Surface>
  );
}

/** Says a day and what it would have cost. */
function useLengths(): (day: CostDay) => { day: string; lost: string; unchecked: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const length = (lengthMs: number) => (lengthMs === 0 ? t("replay.nothing") : format.duration(lengthMs));
  return ({ day, cost }) => ({
    day: format.day(day),
    lost: length(lostTimeMs(cost)),
    unchecked: length(minutes(cost.unchecked)),
  });
}

function Finding({ days }: { days: readonly CostDay[] }) {
  const { t } = useTranslation();
  const lengths = useLengths();
  const worst = days.toSorted((one, other) => lostTimeMs(other.cost) - lostTimeMs(one.cost))[0];
  if (worst === undefined || lostTimeMs(worst.cost) === 0) return t("replay.daysFindingNone");
  const { day, lost } = lengths(worst);
  return t("replay.daysFinding", { day, lost });
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {(["lost", "unchecked"] as const).map((part) => (
        <li key={part} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
            <rect width="10" height="10" className={`cost-${part}`} />
          </svg>
          {t(`replay.${part}`)}
        </li>
      ))}
    </ul>
  );
}

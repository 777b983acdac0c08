import type { Ledger } from "@heliograph/core";
import { useState } from "react";
import { LedgerChart } from "../../charts/ledger-chart.tsx";
import { Surface } from "../../components/panel.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { bytesOf, daysOfAll, heaviestDay, type DayOfAll } from "./costs.ts";

/** What all mirrors together bore day by day: in words, as a chart whose days can be read out, as a table and as a file. */
export function LedgerFigure({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [place, setPlace] = useState<number>();
  const days = daysOfAll(ledger);
  const read = Math.min(place ?? Infinity, days.length - 1);
  const day = days[read];
  const heaviest = heaviestDay(ledger);
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <figcaption className="font-medium text-pretty tabular-nums">
          {heaviest !== undefined &&
            t("method.ledger.finding", {
              mirror: heaviest.name,
              requests: t("method.probed.requests", { requests: format.count(heaviest.requests) }),
              bytes: format.bytes(bytesOf(heaviest)),
              day: format.day(heaviest.day),
            })}
        </figcaption>
        <p className="mt-1 max-w-prose text-sm text-pretty text-muted">
          {t("method.ledger.chartSummary", { days: days.length })}
        </p>
        <LedgerChart
          since={ledger.since}
          until={ledger.until}
          bars={days.map((each) => ({ day: each.day, bytes: bytesOf(each) }))}
          picked={place === undefined ? undefined : day?.day}
        />
        {day !== undefined && (
          <PointReader
            count={days.length}
            place={read}
            said={t("method.ledger.point", {
              day: format.day(day.day),
              requests: t("method.probed.requests", { requests: format.count(day.requests) }),
              bytes: format.bytes(bytesOf(day)),
              mirror: day.most.name,
              mirrorBytes: format.bytes(day.most.bytes),
            })}
            onPick={setPlace}
          />
        )}
      </figure>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <TwinTable summary={t("chart.asTable")} label={t("method.ledger.chart")}>
          <DaysTable days={days} />
        </TwinTable>
        <a
          href="/api/v1/ledger.csv"
          download
          className="inline-flex min-h-6 items-center text-sm text-link hover:underline"
        >
          {t("method.ledger.csv")}
        </a>
      </div>
    </Surface>
  );
}

function DaysTable({ days }: { days: readonly DayOfAll[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          {(["day", "runs", "requests", "connections", "sent", "received"] as const).map((head) => (
            <th key={head} scope="col">
              {t(`method.ledger.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <tr key={day.day}>
            <th scope="row">{format.day(day.day)}</th>
            <td>{format.count(day.runs)}</td>
            <td>{format.count(day.requests)}</td>
            <td>{format.count(day.connections)}</td>
            <td>{format.bytes(day.sentBytes)}</td>
            <td>{format.bytes(day.receivedBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

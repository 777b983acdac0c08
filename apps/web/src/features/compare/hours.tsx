import type { Compared, Vantage } from "@heliograph/core";
import { HoursKey } from "../../charts/hours-key.tsx";
import { HoursMap } from "../../charts/hours-map.tsx";
import { CsvLink } from "../../components/csv-link.tsx";
import { Surface } from "../../components/panel.tsx";
import type { HourFigure } from "../../lib/compared-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { hoursCsv } from "./hours-csv.ts";
import { SpeedLink } from "./speed-link.tsx";

type HoursProps = {
  mirrors: readonly Compared[];
  figure: HourFigure;
  vantages: readonly Vantage[];
  window: string;
};

/** Each mirror over the hours of the day, seen from each vantage. */
export function Hours({ mirrors, figure, vantages, window }: HoursProps) {
  const { t } = useTranslation();
  return (
    <Surface className="grid gap-5 p-4 sm:p-5">
      <HoursKey figure={figure} />
      <div className="multiples">
        {mirrors.map(({ slug, name, hours }) => (
          <HoursMap
            key={slug}
            hours={hours}
            figure={figure}
            vantages={vantages}
            title={<SpeedLink mirror={{ slug, name }} />}
            name={t("compare.hoursOf", { mirror: name, figure: t(`hours.${figure}`) })}
            window={window}
          />
        ))}
      </div>
      <CsvLink text={hoursCsv(mirrors)} name="compare-hours.csv" />
    </Surface>
  );
}

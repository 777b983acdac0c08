import type { Compared } from "@heliograph/core";
import { HeatKey } from "../../charts/heat-key.tsx";
import { HeatMap } from "../../charts/heat-map.tsx";
import { CsvLink } from "../../components/csv-link.tsx";
import { Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { heatsCsv } from "./heats-csv.ts";
import { SpeedLink } from "./speed-link.tsx";

/** Latency × throughput of each mirror that something was fetched from, all on the same scales. */
export function Heats({ mirrors, window }: { mirrors: readonly Compared[]; window: string }) {
  const { t } = useTranslation();
  return (
    <Surface className="grid gap-5 p-4 sm:p-5">
      <HeatKey />
      <div className="multiples">
        {mirrors.map(({ slug, name, heat }) => (
          <HeatMap
            key={slug}
            cells={heat}
            title={<SpeedLink mirror={{ slug, name }} />}
            name={t("compare.heatOf", { mirror: name })}
            window={window}
          />
        ))}
      </div>
      <CsvLink text={heatsCsv(mirrors)} name="compare-latency-throughput.csv" />
    </Surface>
  );
}

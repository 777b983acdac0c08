import { shown, type Outcome, type ShownRun, type Vantage } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { StateLabel } from "../../components/state-label.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

type RunsTableProps = { runs: readonly ShownRun[]; vantages: readonly Vantage[] };

const stateOf = {
  ok: "operational",
  degraded: "degraded",
  failed: "major_outage",
  unknown: "no_data",
} as const satisfies Record<Outcome, State>;

/** Checks one by one, the newest first; from where each was made, where there are several such places. */
export function RunsTable({ runs, vantages }: RunsTableProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const places = new Set(runs.map(({ vantage }) => vantage));
  if (runs.length === 0) return <p className="px-4 text-sm text-muted sm:px-5">{t("regions.noRuns")}</p>;
  return (
    <div
      role="group"
      aria-labelledby="checks-title"
      tabIndex={0}
      className="overflow-x-auto border-y border-line"
    >
      <table className="dense-table w-full text-sm tabular-nums">
        <thead>
          <tr>
            <th scope="col">{t("regions.run.when")}</th>
            <th scope="col">{t("regions.run.result")}</th>
            <th scope="col">{t("regions.run.ttfb")}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ startedAt, outcome, error, detail, measures, ...run }) => (
            <tr key={`${run.vantage} ${run.scheduledAt} ${run.attempt}`}>
              <th scope="row">
                <a href={pathOf(localeOf(i18n.language), { run })} className="text-link hover:underline">
                  <Instant at={startedAt} />
                </a>
                {places.size > 1 && (
                  <span className="block text-xs font-normal text-muted">{vantageNames([run.vantage])}</span>
                )}
              </th>
              <td className="whitespace-normal">
                <StateLabel state={stateOf[outcome]} word={t(`error.${error}`)} />
                {detail !== "" && (
                  <span
                    translate="no"
                    className="block max-w-56 font-mono text-xs break-words whitespace-normal text-muted"
                  >
                    {shown(detail)}
                  </span>
                )}
              </td>
              <td>{measures["ttfbMs"] === undefined ? "–" : format.latency(measures["ttfbMs"])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

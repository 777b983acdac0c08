import { leastSamples, type Compared } from "@heliograph/core";
import { useState } from "react";
import { StateLabel } from "../../components/state-label.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { columns, RankingHeads } from "./ranking-heads.tsx";
import { sortRanking, type Sorting } from "./sort-ranking.ts";

/** The mirrors in their places, and below a line those of which too little is known for one. */
export function RankingTable({ mirrors }: { mirrors: readonly Compared[] }) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>({ column: "place", worstFirst: false });
  const sorted = sortRanking(mirrors, sorting);
  const others = sorted.filter(({ place }) => place === null);
  return (
    <>
      <div role="group" aria-label={t("compare.ranking")} tabIndex={0} className="scroll-area">
        <table className="roomy-table ranking w-full text-sm tabular-nums">
          <RankingHeads sorting={sorting} onSort={setSorting} />
          <tbody>
            {sorted.map((mirror) => mirror.place !== null && <Row key={mirror.slug} mirror={mirror} />)}
            {others.length > 0 && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length} className="bg-page text-sm text-muted">
                  {t("compare.tooFew", { least: leastSamples })}
                </th>
              </tr>
            )}
            {others.map((mirror) => (
              <Row key={mirror.slug} mirror={mirror} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 max-w-prose text-sm text-pretty text-muted">{t("compare.columns")}</p>
    </>
  );
}

const stateOf = {
  sound: "operational",
  breached: "major_outage",
  unchecked: "no_data",
} as const satisfies Record<Compared["integrity"], State>;

function Row({ mirror }: { mirror: Compared }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { slug, name, place, score, samples, success, transfers, p50Mbps, lagMs, integrity } = mirror;
  const locale = localeOf(i18n.language);
  const latency = (latencyMs: number | null) => (latencyMs === null ? "–" : format.latency(latencyMs));
  return (
    <tr>
      <td>{place ?? "–"}</td>
      <th scope="row">
        <a href={pathOf(locale, { mirror: slug })} className="text-link hover:underline">
          {name}
        </a>
      </th>
      <td>{score ?? "–"}</td>
      <td>
        {success === null ? "–" : format.percent(success)}
        <Base>{t("compare.of", { count: samples, samples: format.count(samples) })}</Base>
      </td>
      <td>{latency(mirror.p50Ms)}</td>
      <td>{latency(mirror.p95Ms)}</td>
      <td>{latency(mirror.p99Ms)}</td>
      <td>{latency(mirror.jitterMs)}</td>
      <td>
        {p50Mbps === null ? (
          "–"
        ) : (
          <>
            <a href={pathOf(locale, { mirror: slug, tab: "speed" })} className="text-link hover:underline">
              {format.rate(p50Mbps)}
            </a>
            <Base>{t("compare.ofTransfers", { count: transfers, transfers: format.count(transfers) })}</Base>
          </>
        )}
      </td>
      <td>{lagMs === null ? "–" : format.duration(lagMs)}</td>
      <td>
        <a href={pathOf(locale, { mirror: slug, tab: "integrity" })} className="hover:underline">
          <StateLabel state={stateOf[integrity]} word={t(`compare.${integrity}`)} />
        </a>
      </td>
    </tr>
  );
}

/** What a figure is of. */
const Base = ({ children }: { children: string }) => (
  <span className="block text-xs text-muted">{children}</span>
);

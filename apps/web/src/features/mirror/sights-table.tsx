import type { Sight, Vantage } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { Surface } from "../../components/panel.tsx";
import { StateLabel } from "../../components/state-label.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { stateOfVote } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What each vantage saw: its opinion, how often and fast it was answered, and its last check in full. */
export function SightsTable({
  sights,
  vantages,
}: {
  sights: readonly Sight[];
  vantages: readonly Vantage[];
}) {
  const { t } = useTranslation();
  if (vantages.length === 0) {
    return (
      <Surface>
        <p className="p-5 text-muted">{t("sights.none")}</p>
      </Surface>
    );
  }
  return (
    <div role="group" aria-label={t("sights.title")} tabIndex={0} className="scroll-area">
      <table className="sights w-full text-sm tabular-nums">
        <thead>
          <tr>
            <th scope="col">{t("sights.vantage")}</th>
            <th scope="col">{t("sights.state")}</th>
            <th scope="col">{t("sights.share")}</th>
            <th scope="col">
              {t("sights.latency")}
              <span className="block font-normal">{t("sights.medianAndP95Head")}</span>
            </th>
            <th scope="col">{t("sights.last")}</th>
            <th scope="col">{t("sights.phases")}</th>
          </tr>
        </thead>
        <tbody>
          {vantages.map((vantage) => (
            <SightRow
              key={vantage.slug}
              vantage={vantage}
              sight={sights.find((each) => each.vantage === vantage.slug)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SightRow({ vantage, sight }: { vantage: Vantage; sight: Sight | undefined }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vote = sight?.vote ?? "unknown";
  const share = sight && format.share(sight.counts);
  const since = vantage.lastSeenAt === null ? "–" : format.instant(vantage.lastSeenAt, now);
  const latency = (latencyMs: number | null | undefined) =>
    latencyMs === null || latencyMs === undefined ? "–" : format.latency(latencyMs);
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{vantage.name[localeOf(i18n.language)]}</span>
        <span className="block text-xs font-normal text-muted">
          {vantage.health === "healthy" ? vantage.network : t(`sights.health.${vantage.health}`, { since })}
        </span>
      </th>
      <td>
        <StateLabel state={stateOfVote(vote)} word={t(`vote.${vote}`)} />
      </td>
      <td>
        {share ?? "–"}
        <span className="block text-xs text-muted">{sight && format.base(sight.counts)}</span>
      </td>
      <td className="whitespace-nowrap">
        {t("sights.medianAndP95", { median: latency(sight?.p50Ms), p95: latency(sight?.p95Ms) })}
      </td>
      <td>{sight && <LastCheck sight={sight} />}</td>
      <td>{sight && <Phases measures={sight.measures} />}</td>
    </tr>
  );
}

function LastCheck({ sight }: { sight: Sight }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`error.${sight.error}`)}
      <span className="block text-xs text-muted">
        <Instant at={sight.startedAt} />
      </span>
      {sight.outcome !== "ok" && (
        <span
          translate="no"
          className="block min-w-48 max-w-xs font-mono text-xs/normal break-words text-muted"
        >
          {sight.error}
          {sight.detail !== "" && `: ${sight.detail}`}
        </span>
      )}
    </>
  );
}

const phases = ["dnsMs", "connectMs", "tlsMs", "ttfbMs", "totalMs"] as const;

function Phases({ measures }: Pick<Sight, "measures">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="flex gap-x-4">
      {phases.map((phase) => {
        const lengthMs = measures[phase];
        if (lengthMs === undefined) return null;
        return (
          <div key={phase}>
            <dt className="text-xs text-muted">{t(`sights.phase.${phase}`)}</dt>
            <dd className="whitespace-nowrap">{format.latency(lengthMs)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

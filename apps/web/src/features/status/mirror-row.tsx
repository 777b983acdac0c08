import { addCounts, type MirrorSummary } from "@heliograph/core";
import { UptimeBars } from "../../charts/uptime-bars.tsx";
import { ProtocolBadge } from "../../components/protocol-badge.tsx";
import { StateShape } from "../../components/state-shape.tsx";
import type { Breach } from "../../lib/breach.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { stateOfMirror } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { FreshnessMark } from "./freshness-mark.tsx";
import { IntegrityMark } from "./integrity-mark.tsx";

/** What stands above the columns of the wide list; each row says the same to screen readers and on phones. */
export function MirrorRowHeads() {
  const { t } = useTranslation();
  return (
    <div
      aria-hidden="true"
      className="mirror-row hidden border-b border-line py-2 text-xs text-muted row:grid"
    >
      <span>{t("mirrors.name")}</span>
      <span>{t("mirrors.days")}</span>
      <span className="text-right">
        {t("mirrors.integrity")}
        <span className="block">{t("mirrors.freshness")}</span>
      </span>
      <span className="text-right">{t("mirrors.share")}</span>
      <span className="text-right">
        {t("mirrors.ttfb")}
        <span className="block">{t("mirrors.ttfbWhich")}</span>
      </span>
      <span className="text-right">{t("mirrors.throughput")}</span>
    </div>
  );
}

type MirrorRowProps = {
  mirror: MirrorSummary;
  /** What is wrong with its bytes or its log, if anything is. */
  breach: Breach | undefined;
  /** The days that are shown, oldest first. */
  dates: readonly string[];
  withdrawn: boolean;
};

/** One mirror: its state, its ninety days, whether its bytes are the recorded ones, how late releases come, and how often and how fast it answered. */
export function MirrorRow({ mirror, breach, dates, withdrawn }: MirrorRowProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const counts = addCounts(mirror.days);
  const state = withdrawn ? "no_data" : stateOfMirror(mirror);
  const { p50Ms, p95Ms } = mirror.ttfb;
  const { p50Mbps } = mirror.throughput;
  return (
    <li className="mirror-row grid gap-y-3 py-4">
      <div className="grid min-w-0 grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5">
        <StateShape state={state} className="mt-1 size-4" />
        <div>
          <h3 className="font-medium wrap-anywhere">
            <a href={pathOf(localeOf(i18n.language), { mirror: mirror.slug })} className="hover:underline">
              {mirror.name}
            </a>
          </h3>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <p>{t(`state.${state}`)}</p>
            <ProtocolBadge {...mirror} />
          </div>
          {mirror.host !== mirror.name && (
            <p translate="no" className="text-sm/snug wrap-anywhere text-muted">
              {mirror.host}
            </p>
          )}
        </div>
      </div>
      <div className="min-w-0">
        <UptimeBars mirror={mirror} dates={dates} />
        <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-muted row:hidden">
          <span className="sm:hidden">{t("mirrors.agoPhone")}</span>
          <span className="max-sm:hidden">{t("mirrors.ago")}</span>
          <span>{t("mirrors.today")}</span>
        </div>
      </div>
      <dl className="row-figures">
        <div>
          <dt>{t("mirrors.integrity")}</dt>
          <dd>
            <IntegrityMark mirror={mirror} breach={breach} />
          </dd>
          <dt className="max-row:mt-2">{t("mirrors.freshness")}</dt>
          <dd>
            <FreshnessMark mirror={mirror} />
          </dd>
        </div>
        <div>
          <dt>{t("mirrors.share")}</dt>
          <dd>{format.share(counts) ?? "–"}</dd>
          <dd className="text-xs whitespace-nowrap text-muted">{format.base(counts)}</dd>
        </div>
        <div>
          <dt>
            {t("mirrors.ttfb")}
            <span className="sr-only"> {t("mirrors.ttfbWhich")}</span>
          </dt>
          <dd>{p50Ms === null ? "–" : format.latency(p50Ms)}</dd>
          {p95Ms !== null && (
            <dd className="text-xs text-muted">{t("mirrors.p95Value", { p95: format.latency(p95Ms) })}</dd>
          )}
        </div>
        <div>
          <dt>{t("mirrors.throughput")}</dt>
          <dd>{p50Mbps === null ? "–" : format.rate(p50Mbps)}</dd>
        </div>
      </dl>
    </li>
  );
}

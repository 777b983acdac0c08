import { minutes, type Failover, type Outage } from "@heliograph/core";
import { CaptionedTable } from "../../../components/captioned-table.tsx";
import { Instant } from "../../../components/instant.tsx";
import { localeOf } from "../../../lib/locale.ts";
import { pathOf } from "../../../lib/path.ts";
import { lostTimeMs } from "../../../lib/replay-cost.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

const heads = ["failedAt", "cause", "detected", "recovered", "length", "costs"] as const;

/** The outages of a mirror, newest first: how long each took, and what it cost those who use it in a chain. */
export function OutagesTable({ outages, chains }: Pick<Failover, "outages" | "chains">) {
  const { t } = useTranslation();
  return (
    <>
      <CaptionedTable caption={t("failover.outages")} heads={heads.map((head) => t(`failover.${head}`))}>
        {outages.map((outage) => (
          <OutageRow key={outage.incident} outage={outage} chains={chains} />
        ))}
      </CaptionedTable>
      <p className="mt-2 max-w-prose text-sm text-pretty text-muted">{t("failover.costsHow")}</p>
    </>
  );
}

type OutageRowProps = { outage: Outage; chains: Failover["chains"] };

function OutageRow({ outage, chains }: OutageRowProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { incident, error, failedAt, detectedAt, recoveredAt, recoveryMs, costs } = outage;
  const detection = format.duration(Date.parse(detectedAt) - Date.parse(failedAt));
  return (
    <tr>
      <th scope="row">
        <a href={pathOf(localeOf(i18n.language), { incident })} className="text-link hover:underline">
          <Instant at={failedAt} />
        </a>
      </th>
      <td>{error === null ? t("failover.unknownCause") : t(`error.${error}`)}</td>
      <td>
        <Instant at={detectedAt} />
        <span className="block text-xs text-muted">
          {t("failover.detectedAfter", { duration: detection })}
        </span>
      </td>
      <td>{recoveredAt === null ? t("failover.ongoing") : <Instant at={recoveredAt} />}</td>
      <td>{recoveryMs === null ? t("failover.ongoing") : <strong>{format.duration(recoveryMs)}</strong>}</td>
      <td>
        <Costs costs={costs} chains={chains} />
      </td>
    </tr>
  );
}

function Costs({ costs, chains }: { costs: Outage["costs"]; chains: Failover["chains"] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const locale = localeOf(i18n.language);
  const length = (lengthMs: number) => (lengthMs === 0 ? t("failover.noCost") : format.duration(lengthMs));
  if (costs.length === 0) return "–";
  return (
    <ul className="min-w-48 whitespace-normal">
      {costs.map(({ chain, cost }) => (
        <li key={chain}>
          {t(cost.unchecked === 0 ? "failover.cost" : "failover.costUnchecked", {
            chain: chains.find(({ slug }) => slug === chain)?.name[locale] ?? chain,
            lost: length(lostTimeMs(cost)),
            unchecked: length(minutes(cost.unchecked)),
          })}
        </li>
      ))}
    </ul>
  );
}

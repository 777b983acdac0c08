import { minutes, type Chain, type Replay, type Vantage } from "@heliograph/core";
import { CaptionedTable } from "../../components/captioned-table.tsx";
import { Instant } from "../../components/instant.tsx";
import { Panel } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { addressOf } from "../../lib/hop-name.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { CostsTable, type CostRow } from "./costs-table.tsx";
import { DaysFigure } from "./days-figure.tsx";
import { useReplayFinding } from "./use-replay-finding.ts";

type ReplayPanelProps = Pick<Chain, "chain" | "replay" | "others"> & { vantages: readonly Vantage[] };

/** How many days a replay is of. */
const replayedDays = 30;

/** What a chain would have cost its users, next to the others: all together, by vantage, by day, and where it was worst. */
export function ReplayPanel({ chain, replay, others, vantages }: ReplayPanelProps) {
  const { t, i18n } = useTranslation();
  const finding = useReplayFinding(replay, others);
  const vantageNames = useVantageNames(vantages);
  const locale = localeOf(i18n.language);
  const windowMinutes = (Date.parse(replay.until) - Date.parse(replay.since)) / minutes(1);
  const seenShare = (seen: number, from: number) => (from === 0 ? 0 : seen / (windowMinutes * from));
  const chains: CostRow[] = [{ slug: chain.slug, name: chain.name, cost: replay.total }, ...others].map(
    ({ slug, name, cost }) => ({
      key: slug,
      name:
        slug === chain.slug ? (
          <strong>{name[locale]}</strong>
        ) : (
          <a href={pathOf(locale, { chain: slug })} className="text-link hover:underline">
            {name[locale]}
          </a>
        ),
      cost,
      seenShare: seenShare(cost.seen, replay.vantages.length),
    }),
  );
  const byVantage: CostRow[] = replay.vantages.map(({ vantage, cost }) => ({
    key: vantage,
    name: vantageNames([vantage]),
    cost,
    seenShare: seenShare(cost.seen, 1),
  }));
  return (
    <Panel title={t("replay.heading", { days: replayedDays })}>
      {replay.total.seen === 0 ? (
        <Nothing>{t("replay.unseen")}</Nothing>
      ) : (
        <div className="grid gap-4">
          <div className="max-w-prose text-pretty">
            <p className="text-lg/snug">{finding}</p>
            <Limits replay={replay} />
          </div>
          <CostsTable caption={t("replay.caption")} head={t("replay.chain")} rows={chains} />
          <CostsTable caption={t("replay.vantages")} head={t("replay.vantage")} rows={byVantage} />
          <DaysFigure replay={replay} />
          <Gaps gaps={replay.gaps} vantages={vantages} />
        </div>
      )}
    </Panel>
  );
}

/** What a replay cannot tell. */
function Limits({ replay: { goproxy, unwatched } }: { replay: Replay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = [t("replay.why")];
  if (/(?:^|[,|])\s*direct\s*$/.test(goproxy)) said.push(t("replay.direct"));
  const proxies = unwatched.filter((hop) => hop !== "direct");
  if (proxies.length > 0)
    said.push(t("replay.unwatched", { count: proxies.length, hops: format.names(proxies.map(addressOf)) }));
  return <p className="mt-1 text-sm text-muted">{format.sentences(said)}</p>;
}

function Gaps({ gaps, vantages }: { gaps: Replay["gaps"]; vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  if (gaps.length === 0) return <p className="text-sm text-muted">{t("replay.gapsNone")}</p>;
  return (
    <CaptionedTable
      caption={t("replay.gaps")}
      heads={(["begin", "end", "length", "vantage"] as const).map((head) => t(`replay.${head}`))}
    >
      {gaps.map(({ vantage, from, until, minutes: length }) => (
        <tr key={`${vantage} ${from}`}>
          <th scope="row">
            <Instant at={from} />
          </th>
          <td>
            <Instant at={until} />
          </td>
          <td>{format.duration(minutes(length))}</td>
          <td>{vantageNames([vantage])}</td>
        </tr>
      ))}
    </CaptionedTable>
  );
}

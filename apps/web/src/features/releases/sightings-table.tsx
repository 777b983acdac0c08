import { surfaces, type ShownSighting, type Surface, type Vantage } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { TableArea } from "../../components/table-area.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

type SightingsTableProps = { sightings: readonly ShownSighting[]; vantages: readonly Vantage[] };

/** When each mirror showed a release to each vantage: in its list with the times, elsewhere in short. */
export function SightingsTable({ sightings, vantages }: SightingsTableProps) {
  const { t, i18n } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const rows = Map.groupBy(sightings, ({ mirror, vantage }) => `${mirror} ${vantage}`);
  const heads = [
    t("release.mirror"),
    t("freshness.vantage"),
    t("release.missedAt"),
    t("release.firstShownAt"),
    t("release.shownAt"),
    ...surfaces.map((surface) => t("release.lagOn", { surface: t(`freshness.surface.${surface}`) })),
  ];
  return (
    <TableArea label={t("release.table")} heads={heads}>
      {[...rows].map(([key, [first, ...rest]]) => {
        if (first === undefined) return null;
        const seen = [first, ...rest];
        const listed = seen.find(({ surface }) => surface === "list");
        return (
          <tr key={key}>
            <th scope="row">
              <a
                href={pathOf(localeOf(i18n.language), { mirror: first.mirror, tab: "freshness" })}
                className="font-medium hover:underline"
              >
                {first.mirrorName}
              </a>
            </th>
            <td>{vantageNames([first.vantage])}</td>
            <td>
              <At at={listed?.missedAt} />
            </td>
            <td>
              <At at={listed?.firstShownAt} />
            </td>
            <td>
              <At at={listed?.shownAt} />
            </td>
            {surfaces.map((surface) => (
              <td key={surface}>
                <Lag seen={seen} surface={surface} />
              </td>
            ))}
          </tr>
        );
      })}
    </TableArea>
  );
}

const At = ({ at }: { at: string | null | undefined }) => (at ? <Instant at={at} /> : "–");

function Lag({ seen, surface }: { seen: readonly ShownSighting[]; surface: Surface }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const sighting = seen.find((each) => each.surface === surface);
  if (sighting === undefined) return t("freshness.notAsked");
  const { hidden, absentSince, firstShownAt, shownAt, lag } = sighting;
  if (hidden !== null) return t(`freshness.${hidden}`);
  if (absentSince !== null) return t("freshness.gone", { since: format.instant(absentSince, now) });
  if (shownAt === null) return t(firstShownAt === null ? "freshness.notYet" : "freshness.unconfirmed");
  return format.span(lag) ?? "–";
}

import { shown, type MirrorFreshness, type Vantage } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type ColdFetch = MirrorFreshness["coldFetches"][number];

type ColdFetchesProps = { fetches: readonly ColdFetch[]; vantages: readonly Vantage[] };

const heads = ["release", "stored", "first", "ttfb", "stuck", "asked"] as const;

/** What it took the mirror to fetch what nobody had asked it for, newest first. */
export function ColdFetches({ fetches, vantages }: ColdFetchesProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  return (
    <>
      <p className="mb-3 max-w-prose text-pretty text-muted">{t("freshness.coldsWhy")}</p>
      {fetches.length === 0 ? (
        <Nothing>{t("freshness.coldsNone")}</Nothing>
      ) : (
        <TableArea label={t("freshness.colds")} heads={heads.map((head) => t(`freshness.${head}`))}>
          {fetches.map((fetched) => (
            <tr key={`${fetched.module} ${fetched.version} ${fetched.vantage}`}>
              <th scope="row" translate="no">
                <span className="block min-w-44 font-medium wrap-anywhere whitespace-normal">
                  {shown(fetched.module)}
                </span>
                <span className="font-normal text-muted">{shown(fetched.version)}</span>
              </th>
              <Outcome fetched={fetched} />
              <td>
                <Instant at={fetched.at} />
                <span className="block text-muted">{vantageNames([fetched.vantage])}</span>
              </td>
            </tr>
          ))}
        </TableArea>
      )}
    </>
  );
}

function Outcome({ fetched: { stored, firstStatus, reason, ttfbMs, notFound } }: { fetched: ColdFetch }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <td>
        {stored === null ? t("freshness.storedUnknown") : t(`freshness.${stored ? "storedYes" : "storedNo"}`)}
      </td>
      <td>
        {firstStatus}
        {reason !== "" && (
          <span lang="en" className="block max-w-xs text-xs whitespace-normal text-muted">
            {shown(reason)}
          </span>
        )}
      </td>
      <td>{ttfbMs === null ? t("freshness.notYet") : format.latency(ttfbMs)}</td>
      <td>{notFound === null ? t("freshness.stuckNone") : (format.span(notFound) ?? "–")}</td>
    </>
  );
}

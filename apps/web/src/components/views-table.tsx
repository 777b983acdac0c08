import { shown, type ShownView, type Vantage } from "@heliograph/core";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { FoldedHash } from "./folded-hash.tsx";
import { Instant } from "./instant.tsx";
import { RelationLabel } from "./relation-label.tsx";

type ViewsTableProps = {
  label: string;
  views: readonly ShownView[];
  vantages: readonly Vantage[];
  /** Whether the rows are those of many sources, which are named then. */
  bySource?: boolean;
};

/** What sources show of the checksum database, and how that relates to the trusted head. */
export function ViewsTable({ label, views, vantages, bySource = false }: ViewsTableProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={label} tabIndex={0} className="scroll-area">
      <table className="roomy-table w-full text-sm tabular-nums">
        <thead>
          <tr>
            <th scope="col">{t(bySource ? "log.source" : "log.vantage")}</th>
            <th scope="col">{t("log.relation")}</th>
            <th scope="col">{t("log.head")}</th>
            {bySource && <th scope="col">{t("log.vantage")}</th>}
            <th scope="col">{t("log.at")}</th>
            <th scope="col">{t("log.supported")}</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <ViewRow
              key={`${view.mirror} ${view.vantage}`}
              view={view}
              vantages={vantages}
              bySource={bySource}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ViewRowProps = { view: ShownView; vantages: readonly Vantage[]; bySource: boolean };

function ViewRow({ view, vantages, bySource }: ViewRowProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const { mirror, mirrorName, direct, vantage, size, hash, relation, detail, at } = view;
  const from = vantageNames([vantage]);
  return (
    <tr>
      {bySource ? (
        <th scope="row">
          <a
            href={pathOf(localeOf(i18n.language), { mirror, tab: "integrity" })}
            className="font-medium hover:underline"
          >
            {mirrorName}
          </a>
          {direct && <span className="block text-xs font-normal text-muted">{t("log.direct")}</span>}
        </th>
      ) : (
        <th scope="row">{from}</th>
      )}
      <td>
        {relation === null ? "–" : <RelationLabel relation={relation} />}
        <Behind view={view} />
        {detail !== "" && (
          <span lang="en" className="block max-w-xs text-xs whitespace-normal text-muted">
            {shown(detail)}
          </span>
        )}
      </td>
      <td>
        {size === null ? "–" : format.count(Number(size))}
        {hash !== null && (
          <span className="block text-xs text-muted">
            <FoldedHash value={hash} />
          </span>
        )}
      </td>
      {bySource && <td>{from}</td>}
      <td>
        <Instant at={at} />
      </td>
      <td>
        <Supported view={view} />
      </td>
    </tr>
  );
}

function Behind({ view: { behindCount, behindMs } }: { view: ShownView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (behindCount === null) return null;
  const count = Number(behindCount);
  return (
    <span className="block text-xs text-muted">
      {t("log.behindBy", { count, records: format.count(count), duration: format.duration(behindMs ?? 0) })}
    </span>
  );
}

function Supported({ view: { direct, supported } }: { view: ShownView }) {
  const { t } = useTranslation();
  if (direct) return "–";
  if (supported === null) return t("log.unsaid");
  return t(supported ? "log.yes" : "log.no");
}

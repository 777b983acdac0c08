import { shown, type Lookup } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { ProofLabel } from "../../components/proof-label.tsx";
import { StateLabel } from "../../components/state-label.tsx";
import { TableArea } from "../../components/table-area.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type Row = Lookup["mirrors"][number];

const heads = ["mirror", "has", "newest", "shownAt", "lag", "proof", "zip", "seenAt"] as const;

/** A row per mirror: whether it has it, since when, how late, with which bytes. */
export function LookupTable({ mirrors }: Pick<Lookup, "mirrors">) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <TableArea label={t("lookup.table")} heads={heads.map((head) => t(`lookup.${head}`))}>
      {mirrors.map((row) => (
        <tr key={row.mirror}>
          <th scope="row">
            <a
              href={pathOf(localeOf(i18n.language), { mirror: row.mirror, tab: "freshness" })}
              className="font-medium hover:underline"
            >
              {row.mirrorName}
            </a>
          </th>
          <td>
            <Has row={row} />
          </td>
          <td translate="no">{row.newest === null ? "–" : shown(row.newest)}</td>
          <td>{row.shownAt === null ? "–" : <Instant at={row.shownAt} />}</td>
          <td>{(row.lag && format.span(row.lag)) ?? "–"}</td>
          <td>{row.proof === null ? "–" : <ProofLabel proof={row.proof} />}</td>
          <td>{row.zipBytes === null ? "–" : format.bytes(row.zipBytes)}</td>
          <td>{row.seenAt === null ? "–" : <Instant at={row.seenAt} />}</td>
        </tr>
      ))}
    </TableArea>
  );
}

/** Not having something is no fault, so its shape is an empty one. */
function Has({ row: { has, detail } }: { row: Row }) {
  const { t } = useTranslation();
  const word = has === null ? "unknown" : has ? "yes" : "no";
  return (
    <>
      <StateLabel state={has === true ? "operational" : "no_data"} word={t(`lookup.${word}`)} />
      {detail !== "" && (
        <span lang="en" className="block max-w-xs text-xs whitespace-normal text-muted">
          {shown(detail)}
        </span>
      )}
    </>
  );
}

import { shown, type GradeChange, type Vantage } from "@heliograph/core";
import { GradeLabel } from "../../../components/grade-label.tsx";
import { Instant } from "../../../components/instant.tsx";
import { Panel } from "../../../components/panel.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import type { WordsOf } from "./rule-words.ts";

type ChangesPanelProps = {
  changes: readonly GradeChange[];
  vantages: readonly Vantage[];
  wordsOf: WordsOf;
};

const heads = ["when", "rule", "change", "seen", "vantage"] as const;

/** When a rule came to be kept otherwise than before, newest first. */
export function ChangesPanel({ changes, vantages, wordsOf }: ChangesPanelProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  return (
    <Panel title={t("card.changes")}>
      {changes.length === 0 ? (
        <Nothing>{t("card.changesNone")}</Nothing>
      ) : (
        <TableArea label={t("card.changes")} heads={heads.map((head) => t(`card.${head}`))}>
          {changes.map(({ at, rule, vantage, from, to, detail }) => (
            <tr key={`${at} ${rule} ${vantage}`}>
              <td>
                <Instant at={at} />
              </td>
              <th scope="row">
                <a
                  href={`#${encodeURIComponent(rule)}`}
                  className="block min-w-44 whitespace-normal hover:underline"
                >
                  {wordsOf(rule).title}
                </a>
              </th>
              <td>
                <GradeLabel grade={to} />
                {from !== null && (
                  <span className="block text-xs text-muted">
                    {t("card.before", { grade: t(`card.grade.${from}`) })}
                  </span>
                )}
              </td>
              <td lang="en">
                <span className="block min-w-56 whitespace-normal wrap-anywhere">{shown(detail) || "–"}</span>
              </td>
              <td>{vantageNames([vantage])}</td>
            </tr>
          ))}
        </TableArea>
      )}
    </Panel>
  );
}

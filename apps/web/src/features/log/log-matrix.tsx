import type { LogHeads, Relation, ShownFinding, ShownView } from "@heliograph/core";
import { RelationLabel } from "../../components/relation-label.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type LogMatrixProps = Pick<LogHeads, "views" | "matrix" | "findings">;

/** How the head of each source relates to that of each other; a fork leads to its evidence. */
export function LogMatrix({ views, matrix, findings }: LogMatrixProps) {
  const { t } = useTranslation();
  return (
    <div
      role="group"
      aria-label={t("log.matrix")}
      tabIndex={0}
      className="scroll-area max-h-[40rem] w-fit max-w-full"
    >
      <table className="matrix text-sm">
        <thead>
          <tr>
            <th scope="col">{t("log.source")}</th>
            {views.map(({ mirror, mirrorName }) => (
              <th key={mirror} scope="col">
                {mirrorName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((row, at) => (
            <tr key={row.mirror}>
              <th scope="row">{row.mirrorName}</th>
              {views.map((column, across) => (
                <td key={column.mirror} className={row === column ? "matrix-self" : ""}>
                  {row === column ? (
                    t("log.itself")
                  ) : (
                    <Cell
                      relation={matrix[at]?.[across] ?? null}
                      evidence={forkBetween(row, column, findings)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { relation: Relation | null; evidence: string | undefined };

function Cell({ relation, evidence }: CellProps) {
  const { t, i18n } = useTranslation();
  if (relation === null) return <span className="text-muted">{t("log.noHeads")}</span>;
  if (relation !== "forked" || evidence === undefined) return <RelationLabel relation={relation} />;
  return (
    <a
      href={pathOf(localeOf(i18n.language), { evidence })}
      className="inline-flex min-h-6 items-center font-medium"
    >
      <RelationLabel relation={relation} />
    </a>
  );
}

/** The newest finding of a fork that either of two sources is blamed for. */
const forkBetween = (one: ShownView, other: ShownView, findings: readonly ShownFinding[]) =>
  findings.find(
    ({ cause, mirror }) => cause === "log_forked" && (mirror === one.mirror || mirror === other.mirror),
  )?.id;

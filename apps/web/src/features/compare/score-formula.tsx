import { scoreFormula, scoreParts, type Compared, type ScorePart } from "@heliograph/core";
import { CaptionedTable } from "../../components/captioned-table.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What scores are made of, in general and mirror by mirror; folded up until somebody asks. */
export function ScoreFormula({ mirrors }: { mirrors: readonly Compared[] }) {
  const { t } = useTranslation();
  const scored = mirrors.filter(({ score }) => score !== null);
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-link hover:underline">
        {t("compare.formula")}
      </summary>
      <div className="mt-2 grid gap-4">
        <p className="max-w-prose text-sm text-pretty">{t("compare.formulaWhy")}</p>
        <FormulaTable />
        {scored.length > 0 && (
          <CaptionedTable
            caption={t("compare.parts")}
            heads={[t("compare.mirror"), ...scoreParts.map((part) => t(`compare.part.${part}`))]}
          >
            {scored.map(({ slug, name, parts }) => (
              <tr key={slug}>
                <th scope="row">{name}</th>
                {scoreParts.map((part) => (
                  <td key={part}>{pointsOf(parts, part)}</td>
                ))}
              </tr>
            ))}
          </CaptionedTable>
        )}
      </div>
    </details>
  );
}

function FormulaTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const say = {
    success: format.percent,
    latency: format.latency,
    steadiness: format.latency,
    throughput: format.rate,
    freshness: format.duration,
  } satisfies Record<ScorePart, (figure: number) => string>;
  return (
    <CaptionedTable
      caption={t("compare.weights")}
      heads={(["partHead", "weight", "worst", "best"] as const).map((head) => t(`compare.${head}`))}
    >
      {scoreParts.map((part) => {
        const { weight, worst, best } = scoreFormula[part];
        return (
          <tr key={part}>
            <th scope="row">{t(`compare.part.${part}`)}</th>
            <td>{Math.round(weight * 100)}</td>
            <td>{say[part](worst)}</td>
            <td>{say[part](best)}</td>
          </tr>
        );
      })}
    </CaptionedTable>
  );
}

/** The points that a part adds, of 100 where everything was measured. */
function pointsOf(parts: Compared["parts"], part: ScorePart): string {
  const value = parts[part];
  if (value === null) return "–";
  const known = scoreParts.reduce(
    (sum, each) => sum + (parts[each] === null ? 0 : scoreFormula[each].weight),
    0,
  );
  return ((100 * value * scoreFormula[part].weight) / known).toFixed(1);
}

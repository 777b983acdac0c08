import { useState } from "react";
import { reached, type Curve, type CurveStep } from "../../charts/curve-steps.ts";
import { PropagationCurve } from "../../charts/propagation-curve.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { CsvLink } from "../../components/csv-link.tsx";
import { Surface } from "../../components/panel.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type CurveFigureProps = {
  curve: Curve;
  /** How long the release has been out. */
  untilMs: number;
  /** What the file is called. */
  name: string;
};

/** How a release spread: in words, as a curve, as a table and as a file. */
export function CurveFigure({ curve, untilMs, name }: CurveFigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const half = reached(curve, 0.5);
  const { asked, steps } = curve;
  const [place, setPlace] = useState<number>();
  const read = Math.min(place ?? Infinity, steps.length - 1);
  const picked = steps[read];
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <figcaption className="tabular-nums">
          <p className="font-medium">
            {half === undefined
              ? t("release.curveFindingNone")
              : t("release.curveFinding", { span: format.span(half) ?? "–" })}
          </p>
          <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{t("release.curveSummary")}</p>
        </figcaption>
        <PropagationCurve curve={curve} untilMs={untilMs} picked={place === undefined ? undefined : picked} />
        <p aria-hidden="true" className="text-center text-xs text-muted">
          {t("release.curveAxis")}
        </p>
        {picked !== undefined && (
          <PointReader
            count={steps.length}
            place={read}
            said={t("release.point", {
              after: format.duration(picked.afterMs),
              asked: format.count(asked),
              possibly: format.count(picked.possibly),
              certainly: format.count(picked.certainly),
            })}
            onPick={setPlace}
          />
        )}
        <Legend />
      </figure>
      {steps.length > 0 && (
        <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 grow">
            <TwinTable summary={t("chart.asTable")} label={t("release.curve")}>
              <StepsTable steps={steps} />
            </TwinTable>
          </div>
          <CsvLink text={curveCsv(curve)} name={name} />
        </div>
      )}
    </Surface>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {(["possibly", "certainly"] as const).map((line) => (
        <li key={line} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 24 10" className="h-2.5 w-6">
            <path d="M0 5h24" className={`curve-${line}`} />
          </svg>
          {t(`release.${line}`)}
        </li>
      ))}
    </ul>
  );
}

function StepsTable({ steps }: { steps: readonly CurveStep[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          {(["after", "possibly", "certainly"] as const).map((head) => (
            <th key={head} scope="col">
              {t(`release.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ afterMs, possibly, certainly }) => (
          <tr key={afterMs}>
            <th scope="row">{format.duration(afterMs)}</th>
            <td>{format.count(possibly)}</td>
            <td>{format.count(certainly)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The steps as CSV, RFC 4180. */
const curveCsv = ({ steps }: Curve) =>
  [
    "after_ms,possibly,certainly",
    ...steps.map(({ afterMs, possibly, certainly }) => [afterMs, possibly, certainly].join(",")),
    "",
  ].join("\r\n");

import { shown, type ChainMirror, type OperationWalk, type Step, type Walk } from "@heliograph/core";
import { CaptionedTable } from "../../components/captioned-table.tsx";
import { hopName } from "../../lib/hop-name.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type WalkTableProps = { caption: string; walk: Walk; mirrors: readonly ChainMirror[] };

const heads = ["operationHead", "asked", "answer", "status", "time"] as const;

/** One walk, hop by hop: each file is asked for from the head of the list, one file after the other. */
export function WalkTable({ caption, walk, mirrors }: WalkTableProps) {
  const { t } = useTranslation();
  const wholeMs = walk.operations.reduce((sum, { totalMs }) => sum + totalMs, 0);
  return (
    <CaptionedTable caption={caption} heads={heads.map((head) => t(`walk.${head}`))}>
      {walk.operations.map((operation, at) => (
        <OperationRows
          key={operation.operation}
          operation={operation}
          startMs={walk.operations.slice(0, at).reduce((sum, { totalMs }) => sum + totalMs, 0)}
          wholeMs={wholeMs}
          mirrors={mirrors}
        />
      ))}
    </CaptionedTable>
  );
}

type OperationRowsProps = {
  operation: OperationWalk;
  startMs: number;
  wholeMs: number;
  mirrors: readonly ChainMirror[];
};

function OperationRows({ operation, startMs, wholeMs, mirrors }: OperationRowsProps) {
  const { t } = useTranslation();
  const { steps } = operation;
  return steps.map((step, at) => (
    <tr key={step.source}>
      {at === 0 && (
        <th scope="rowgroup" rowSpan={steps.length}>
          {t(`walk.operation.${operation.operation}`)}
        </th>
      )}
      <StepCells
        step={step}
        asked={
          operation.operation === "checksums" && step.source === "direct"
            ? t("walk.database")
            : hopName(step.source, mirrors)
        }
        startMs={startMs + steps.slice(0, at).reduce((sum, { ms }) => sum + ms, 0)}
        wholeMs={wholeMs}
      />
    </tr>
  ));
}

type StepCellsProps = { step: Step; asked: string; startMs: number; wholeMs: number };

function StepCells({ step: { outcome, error, status, ms }, asked, startMs, wholeMs }: StepCellsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <td translate="no">{shown(asked)}</td>
      <td>{outcome === "ok" ? t("walk.ok") : t(`error.${error}`)}</td>
      <td>{status === 0 ? "–" : status}</td>
      <td>
        {format.latency(ms)}
        <svg aria-hidden="true" viewBox="0 0 200 12" preserveAspectRatio="none" className="h-2 w-40">
          <rect width="200" height="12" className="walk-whole" />
          <rect
            x={share(startMs)}
            width={Math.max(1.5, share(ms))}
            height="12"
            className={outcome === "ok" ? "walk-served" : "walk-lost"}
          />
        </svg>
      </td>
    </>
  );

  function share(lengthMs: number): number {
    return wholeMs === 0 ? 0 : Number(((lengthMs / wholeMs) * 200).toFixed(1));
  }
}

import { minutes, type ReplayCost } from "@heliograph/core";
import type { ReactNode } from "react";
import { CaptionedTable } from "../../components/captioned-table.tsx";
import { lostTimeMs } from "../../lib/replay-cost.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What something would have cost, and what it is: `seenShare` is the share of the window that is known of. */
export type CostRow = { key: string; name: ReactNode; cost: ReplayCost; seenShare: number };

type CostsTableProps = { caption: string; head: string; rows: readonly CostRow[] };

const heads = ["lost", "unchecked", "directHead", "added", "ttfb", "seen"] as const;

/** What chains would have cost, or one of them seen from several vantages. */
export function CostsTable({ caption, head, rows }: CostsTableProps) {
  const { t } = useTranslation();
  return (
    <CaptionedTable caption={caption} heads={[head, ...heads.map((each) => t(`replay.${each}`))]}>
      {rows.map(({ key, name, cost, seenShare }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <CostCells cost={cost} seenShare={seenShare} />
        </tr>
      ))}
    </CaptionedTable>
  );
}

function CostCells({ cost, seenShare }: Pick<CostRow, "cost" | "seenShare">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { seen, failed, hung, unchecked, direct, lostMs, ttfbMs } = cost;
  const latency = (lengthMs: number | null) => (lengthMs === null ? "–" : format.latency(lengthMs));
  const length = (count: number) => (count === 0 ? t("replay.nothing") : format.duration(minutes(count)));
  return (
    <>
      <td>
        {seen === 0 ? "–" : length(lostTimeMs(cost) / minutes(1))}
        {hung > 0 && (
          <span className="block text-xs text-muted">
            {t("replay.failed", { failed: length(failed), hung: length(hung) })}
          </span>
        )}
      </td>
      <td>{seen === 0 ? "–" : length(unchecked)}</td>
      <td>{seen === 0 ? "–" : length(direct)}</td>
      <td>{latency(lostMs)}</td>
      <td>{latency(ttfbMs)}</td>
      <td>{format.percent(Math.min(1, seenShare))}</td>
    </>
  );
}

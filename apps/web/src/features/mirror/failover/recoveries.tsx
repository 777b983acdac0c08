import type { Failover, RecoveryTimes } from "@heliograph/core";
import { CaptionedTable } from "../../../components/captioned-table.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

const heads = ["cause", "count", "mean", "p50", "p95"] as const;

/** How long recoveries took: all of them, and by what most checks failed of. */
export function Recoveries({ recoveries, byError }: Pick<Failover, "recoveries" | "byError">) {
  const { t } = useTranslation();
  return (
    <>
      <CaptionedTable caption={t("failover.byCause")} heads={heads.map((head) => t(`failover.${head}`))}>
        {byError.map(({ error, ...times }) => (
          <tr key={error}>
            <th scope="row">{error === null ? t("failover.unknownCause") : t(`error.${error}`)}</th>
            <TimesCells times={times} />
          </tr>
        ))}
        <tr>
          <th scope="row">
            <strong>{t("failover.all")}</strong>
          </th>
          <TimesCells times={recoveries} />
        </tr>
      </CaptionedTable>
      <p className="mt-2 max-w-prose text-sm text-pretty text-muted">{t("failover.how")}</p>
    </>
  );
}

function TimesCells({ times: { count, meanMs, p50Ms, p95Ms } }: { times: RecoveryTimes }) {
  const format = useFormat();
  return (
    <>
      <td>{format.count(count)}</td>
      {[meanMs, p50Ms, p95Ms].map((timeMs, at) => (
        <td key={heads[at + 2]}>{timeMs === null ? "–" : format.duration(timeMs)}</td>
      ))}
    </>
  );
}

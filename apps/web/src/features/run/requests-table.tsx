import { shown, type Run } from "@heliograph/core";
import { lengthOf, requestPhases } from "../../charts/waterfall-steps.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Requests as a table, in the order in which they were made. */
export function RequestsTable({ exchanges }: Pick<Run, "exchanges">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t("run.request")}</th>
          <th scope="col">{t("run.answer")}</th>
          <th scope="col">{t("run.began")}</th>
          {requestPhases.map((phase) => (
            <th key={phase} scope="col">
              {t(`run.phaseOf.${phase}`)}
            </th>
          ))}
          <th scope="col">{t("run.total")}</th>
          <th scope="col">{t("run.bytes")}</th>
          <th scope="col">{t("run.address")}</th>
        </tr>
      </thead>
      <tbody>
        {exchanges.map((exchange) => (
          <tr key={`${exchange.startedMs} ${exchange.url} ${exchange.address}`}>
            <th
              scope="row"
              translate="no"
              className="max-w-80 font-mono text-xs/6 break-all !whitespace-normal"
            >
              {shown(exchange.method)} {shown(exchange.url)}
            </th>
            <td translate="no">
              {exchange.status === null ? t("run.noAnswer") : exchange.status}
              {exchange.error !== "ok" && <span className="block text-xs text-muted">{exchange.error}</span>}
            </td>
            <td>{format.latency(exchange.startedMs)}</td>
            {requestPhases.map((phase) => {
              const lengthMs = exchange.phases[phase];
              return <td key={phase}>{lengthMs === undefined ? "–" : format.latency(lengthMs)}</td>;
            })}
            <td>{format.latency(lengthOf(exchange))}</td>
            <td>{format.bytes(exchange.receivedBytes)}</td>
            <td translate="no">{exchange.address === "" ? "–" : shown(exchange.address)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Method, ShownProbe } from "@heliograph/core";
import { Panel } from "../../components/panel.tsx";
import { TableArea } from "../../components/table-area.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useBudgetText } from "./use-budget-text.ts";

/** Every kind of probe as it runs here: what it asks, how often, and how much it may. */
export function ProbedPart({ method: { probes, canary, basket } }: { method: Method }) {
  const { t } = useTranslation();
  const heads = (["probe", "every", "subjects", "deadline", "most", "budget"] as const).map((head) =>
    t(`method.probed.${head}`),
  );
  return (
    <Panel id="probed" title={t("method.probed.title")}>
      <p className="mb-3 max-w-prose text-sm text-pretty text-muted">{t("method.probed.how")}</p>
      <TableArea label={t("method.probed.title")} heads={heads}>
        {probes.map((probe) => (
          <Row key={probe.kind} probe={probe} />
        ))}
      </TableArea>
      <p className="mt-3 max-w-prose text-sm text-pretty text-muted">{t("method.probed.budgets")}</p>
      <p className="mt-2 text-sm text-muted">
        {t("method.probed.canary")}
        <code translate="no" className="wrap-anywhere">
          {canary.module}@{canary.version}
        </code>
      </p>
      {basket.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
            {t("method.probed.basket", { count: basket.length })}
          </summary>
          <ul translate="no" className="mt-2 grid gap-1 font-mono text-xs sm:grid-cols-2">
            {basket.map((module) => (
              <li key={module} className="wrap-anywhere">
                {module}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function Row({ probe }: { probe: ShownProbe }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const budgetText = useBudgetText();
  const { kind, title, everyMs, timeoutMs, mostBytes, budget } = probe;
  return (
    <tr>
      <th scope="row" className="method-probe">
        {title[localeOf(i18n.language)]}
        <span className="block text-xs font-normal text-pretty text-muted">{t(`method.asks.${kind}`)}</span>
      </th>
      <td>{format.duration(everyMs)}</td>
      <td>
        <Subjects probe={probe} />
      </td>
      <td>{format.duration(timeoutMs)}</td>
      <td>{format.bytes(mostBytes)}</td>
      <td>{budget === null ? t("method.probed.noBudget") : budgetText(budget)}</td>
    </tr>
  );
}

function Subjects({ probe: { kind, roles, subjects } }: { probe: ShownProbe }) {
  const { t } = useTranslation();
  if (kind === "reference") return t("method.probed.itself");
  return roles.includes("chain")
    ? t("method.probed.ofChains", { count: subjects })
    : t("method.mirrors", { count: subjects });
}

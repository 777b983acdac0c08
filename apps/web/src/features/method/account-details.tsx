import type { Account, KindCost, ShownProbe } from "@heliograph/core";
import { TableArea } from "../../components/table-area.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { sumOf } from "./costs.ts";
import { useBudgetText } from "./use-budget-text.ts";
import { usedShare } from "./used-share.ts";

type AccountDetailsProps = { account: Account; probes: readonly ShownProbe[] };

/** What each kind of probe has cost a mirror; folded up until somebody asks. */
export function AccountDetails({ account: { name, days, kinds }, probes }: AccountDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = t("method.ledger.kinds", { mirror: name });
  const { untold } = sumOf(kinds);
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
        {label}
      </summary>
      <p className="mt-2 max-w-prose text-pretty text-muted">
        {format.sentences([
          t("method.ledger.kindsHow", { days: days.length }),
          ...(untold > 0 ? [t("method.ledger.untold", { count: untold, untold: format.count(untold) })] : []),
        ])}
      </p>
      <div className="mt-2 mb-4">
        <TableArea
          label={label}
          heads={[
            t("method.probed.probe"),
            ...(["runs", "requests", "connections", "sent", "received", "budget"] as const).map((head) =>
              t(`method.ledger.${head}`),
            ),
          ]}
        >
          {kinds.map((cost) => (
            <Row key={cost.kind} cost={cost} probe={probes.find(({ kind }) => kind === cost.kind)} />
          ))}
        </TableArea>
      </div>
    </details>
  );
}

function Row({ cost, probe }: { cost: KindCost; probe: ShownProbe | undefined }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const budgetText = useBudgetText();
  const budget = probe?.budget;
  return (
    <tr>
      <th scope="row">{probe?.title[localeOf(i18n.language)] ?? cost.kind}</th>
      <td>{format.count(cost.runs)}</td>
      <td>{format.count(cost.requests)}</td>
      <td>{format.count(cost.connections)}</td>
      <td>{format.bytes(cost.sentBytes)}</td>
      <td>{format.bytes(cost.receivedBytes)}</td>
      <td>
        {budget == null
          ? t("method.probed.noBudget")
          : t("method.ledger.budgetOf", {
              share: format.wholePercent(usedShare(cost, budget)),
              budget: budgetText(budget),
            })}
      </td>
    </tr>
  );
}

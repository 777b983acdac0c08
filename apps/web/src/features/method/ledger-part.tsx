import type { Ledger, ShownProbe } from "@heliograph/core";
import { Panel } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { AccountDetails } from "./account-details.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { LedgerFigure } from "./ledger-figure.tsx";

/** What watching has cost: by day, by mirror and by kind of probe. */
export function LedgerPart({ ledger, probes }: { ledger: Ledger; probes: readonly ShownProbe[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = ledger.mirrors.filter(({ days }) => days.length > 0);
  return (
    <Panel id="ledger" title={t("method.ledger.title")}>
      <p className="mb-3 max-w-prose text-sm text-pretty text-muted">
        {format.sentences([t("method.ledger.how"), t("method.ledger.scope")])}
      </p>
      {told.length === 0 ? (
        <Nothing>{t("method.ledger.none")}</Nothing>
      ) : (
        <>
          <LedgerFigure ledger={ledger} />
          <div className="mt-6">
            <AccountsTable accounts={told} until={ledger.until} probes={probes} />
          </div>
          <div className="mt-3 grid gap-1">
            {told.map((account) => (
              <AccountDetails key={account.slug} account={account} probes={probes} />
            ))}
          </div>
        </>
      )}
    </Panel>
  );
}

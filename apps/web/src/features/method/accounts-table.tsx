import type { Account, ShownProbe } from "@heliograph/core";
import { CaptionedTable } from "../../components/captioned-table.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { bytesOf, meanDay } from "./costs.ts";
import { usedShare } from "./used-share.ts";

type AccountsTableProps = { accounts: readonly Account[]; until: string; probes: readonly ShownProbe[] };

/** What each mirror bears: today, on a whole day, and of the budget that is used most. */
export function AccountsTable({ accounts, until, probes }: AccountsTableProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <CaptionedTable
      caption={t("method.ledger.mirrors")}
      heads={(["mirror", "today", "mean", "highest"] as const).map((head) => t(`method.ledger.${head}`))}
    >
      {accounts.map((account) => {
        const today = account.days.find(({ day }) => day === until);
        return (
          <tr key={account.slug}>
            <th scope="row">
              <a href={pathOf(locale, { mirror: account.slug })} className="text-link hover:underline">
                {account.name}
              </a>
            </th>
            <td>
              <Both asked={today && { requests: today.requests, bytes: bytesOf(today) }} />
            </td>
            <td>
              <Both asked={meanDay(account, until)} />
            </td>
            <td>
              <Highest account={account} probes={probes} />
            </td>
          </tr>
        );
      })}
    </CaptionedTable>
  );
}

function Both({ asked }: { asked: { requests: number; bytes: number } | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (asked === undefined) return "–";
  return t("method.ledger.both", {
    requests: t("method.probed.requests", { requests: format.count(asked.requests) }),
    bytes: format.bytes(asked.bytes),
  });
}

function Highest({ account, probes }: { account: Account; probes: readonly ShownProbe[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [highest] = probes
    .flatMap(({ kind, title, budget }) => {
      const cost = account.kinds.find((each) => each.kind === kind);
      return cost === undefined || budget === null ? [] : [{ title, share: usedShare(cost, budget) }];
    })
    .toSorted((one, other) => other.share - one.share);
  if (highest === undefined) return "–";
  const probe = highest.title[localeOf(i18n.language)];
  return t("method.ledger.used", { share: format.wholePercent(highest.share), probe });
}

import { shown, type ShownFailure, type Vantage } from "@heliograph/core";
import { CsvLink } from "../../../components/csv-link.tsx";
import { Instant } from "../../../components/instant.tsx";
import { TableArea } from "../../../components/table-area.tsx";
import { useNow } from "../../../lib/clock.ts";
import { localeOf } from "../../../lib/locale.ts";
import { pathOf } from "../../../lib/path.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import { failuresCsv } from "./failures-csv.ts";

type FailuresTableProps = { slug: string; failures: readonly ShownFailure[]; vantages: readonly Vantage[] };

const heads = ["time", "message", "phase", "vantage", "check", "requestId", "run"] as const;

/** Failures one by one, the newest first. */
export function FailuresTable({ slug, failures, vantages }: FailuresTableProps) {
  const { t } = useTranslation();
  return (
    <>
      <TableArea label={t("errors.list")} heads={heads.map((head) => t(`errors.${head}`))}>
        {failures.map((failure) => (
          <FailureRow
            key={`${failure.kind} ${failure.vantage} ${failure.scheduledAt} ${failure.attempt}`}
            failure={failure}
            vantages={vantages}
          />
        ))}
      </TableArea>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-sm text-muted">{t("errors.requestIdWhy")}</p>
        <CsvLink text={failuresCsv(failures)} name={`${slug}-errors.csv`} />
      </div>
    </>
  );
}

function FailureRow({ failure, vantages }: { failure: ShownFailure; vantages: readonly Vantage[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const { startedAt, vantage, kind, phase, error, detail, facts } = failure;
  const { requestId } = facts;
  const open = t("errors.open", { at: format.instant(startedAt, now) });
  return (
    <tr>
      <th scope="row">
        <Instant at={startedAt} />
      </th>
      <td className="min-w-64 !whitespace-normal">
        {t(`error.${error}`)}
        <span translate="no" className="block font-mono text-xs/normal break-words text-muted">
          {error}
          {detail !== "" && `: ${shown(detail)}`}
        </span>
      </td>
      <td>{phase === null ? "–" : t(`failedIn.${phase}`)}</td>
      <td>{vantageNames([vantage])}</td>
      <td>{t(`check.${kind}`)}</td>
      <td translate="no" className="max-w-48 font-mono text-xs/6 break-all !whitespace-normal">
        {requestId === undefined ? "–" : shown(requestId)}
      </td>
      <td>
        <a
          href={pathOf(localeOf(i18n.language), { run: failure })}
          aria-label={open}
          className="inline-flex min-h-6 items-center text-link hover:underline"
        >
          {t("errors.run")}
        </a>
      </td>
    </tr>
  );
}

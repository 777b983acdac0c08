import { PageTitle } from "../../components/page-title.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** The last thing we knew for sure. */
export type LastVerdict = { headline: string; at: string };

/** Says that we failed, how to name it to us, and what the last verdict was. */
export function FailedPage({
  reference,
  last,
}: {
  reference: string | undefined;
  last: LastVerdict | undefined;
}) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return (
    <div className="page-width py-16">
      <PageTitle title={t("trouble.failedTitle")} description={t("trouble.failed")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("trouble.failedTitle")}</h1>
      <p className="mt-2 text-muted">{t("trouble.failed")}</p>
      {reference !== undefined && (
        <p className="mt-2 font-mono text-sm text-muted">{t("trouble.reference", { reference })}</p>
      )}
      {last && (
        <>
          <h2 className="mt-8 font-medium">
            {t("trouble.lastVerdict", { at: format.instant(last.at, now) })}
          </h2>
          <p className="mt-2">{last.headline}</p>
        </>
      )}
      <p className="mt-8">
        <a href={pathOf(localeOf(i18n.language), "status")} className="text-link hover:underline">
          {t("trouble.home")}
        </a>
      </p>
    </div>
  );
}

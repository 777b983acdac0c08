import { PageTitle } from "../../../components/page-title.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";

/** How long a mirror takes to recover, and what chains make of its outages. */
export function FailoverPage(_props: { slug: string }) {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("mirror.tab.failover")} description={t("mirror.tab.failover")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("mirror.tab.failover")}</h1>
    </div>
  );
}

import type { Vantage } from "@heliograph/core";
import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** One chain: what go makes of each fault of each of its hops. */
export function ChainPage(_props: { slug: string; vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("site.chains")} description={t("site.chains")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("site.chains")}</h1>
    </div>
  );
}

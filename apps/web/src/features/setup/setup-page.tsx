import type { Vantage } from "@heliograph/core";
import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** Builds a chain and says how to set it up. */
export function SetupPage(_props: { search: string; vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("site.setup")} description={t("site.setup")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("site.setup")}</h1>
    </div>
  );
}

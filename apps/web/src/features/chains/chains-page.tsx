import type { Vantage } from "@heliograph/core";
import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** Every chain under watch, and which one to take. */
export function ChainsPage(_props: { vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("site.chains")} description={t("site.chains")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("site.chains")}</h1>
    </div>
  );
}

import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** Every component and chart in all its states. */
export function ComponentsPage() {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("developers.components.title")} description={t("developers.components.lead")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("developers.components.title")}</h1>
      <p className="mt-1 max-w-prose text-pretty text-muted">{t("developers.components.lead")}</p>
    </div>
  );
}

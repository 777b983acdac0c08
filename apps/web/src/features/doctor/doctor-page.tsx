import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** Says what is wrong with a setting that a reader pastes. */
export function DoctorPage() {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("site.doctor")} description={t("site.doctor")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("site.doctor")}</h1>
    </div>
  );
}

import { Panel } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Leads to the parts that our pages are made of. */
export function ComponentsPart() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("developers.components.title")}>
      <a href={pathOf(localeOf(i18n.language), "components")} className="text-link hover:underline">
        {t("developers.components.lead")}
      </a>
    </Panel>
  );
}

import { PageTitle } from "../../components/page-title.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** In the place of a subscription that there is not, or not any more. */
export function SubscriptionGonePage() {
  const { t, i18n } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <meta name="robots" content="noindex" />
      <PageTitle title={t("subscription.gone")} description={t("subscription.goneLead")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("subscription.gone")}</h1>
      <p className="mt-1 max-w-prose text-muted">{t("subscription.goneLead")}</p>
      <p className="mt-4">
        <a href={pathOf(localeOf(i18n.language), "subscribe")} className="text-link hover:underline">
          {t("subscription.again")}
        </a>
      </p>
    </div>
  );
}

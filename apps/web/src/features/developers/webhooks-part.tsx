import { Panel, Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Listing } from "./listing.tsx";
import { samples } from "./samples.ts";

const headers = ["id", "timestamp", "signature"] as const;

/** What we post, and how a receiver knows that it was us. */
export function WebhooksPart() {
  const { t, i18n } = useTranslation();
  return (
    <Panel id="webhooks" title={t("developers.webhooks.title")}>
      <p className="max-w-prose text-pretty">{t("developers.webhooks.lead")}</p>
      <p className="mt-1">
        <a
          href={pathOf(localeOf(i18n.language), "subscribe")}
          className="inline-flex min-h-6 items-center text-sm text-link hover:underline"
        >
          {t("developers.webhooks.subscribe")}
        </a>
      </p>
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <Surface className="p-4 sm:p-5">
          <dl className="facts text-sm">
            {headers.map((header) => (
              <div key={header} className="contents">
                <dt translate="no" className="font-mono">
                  webhook-{header}
                </dt>
                <dd>{t(`developers.webhooks.${header}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 max-w-prose text-sm text-pretty">{t("developers.webhooks.key")}</p>
          <p className="mt-2 max-w-prose text-sm text-pretty">{t("developers.webhooks.answer")}</p>
        </Surface>
        <Surface className="min-w-0 p-4 sm:p-5">
          {samples.map(({ language, code }) => (
            <Listing key={language} title={t("developers.webhooks.sample", { language })} text={code} />
          ))}
        </Surface>
      </div>
    </Panel>
  );
}

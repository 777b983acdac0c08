import { Panel } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { feedPath, type FeedForm } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import type { NamedMirror } from "./reading.ts";

const forms: FeedForm[] = ["atom", "rss", "json"];

/** The feeds of all mirrors together and of one. */
export function FeedsPart({ mirror }: { mirror: NamedMirror | undefined }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const feeds = [
    { slug: undefined, name: t("developers.feeds.all") },
    ...(mirror === undefined ? [] : [mirror]),
  ];
  return (
    <Panel id="feeds" title={t("developers.feeds.title")}>
      <p className="max-w-prose text-pretty">{t("developers.feeds.lead")}</p>
      <dl className="facts mt-3">
        {feeds.map(({ slug, name }) => (
          <div key={slug ?? ""} className="contents">
            <dt>{name}</dt>
            <dd className="flex flex-wrap gap-x-6">
              {forms.map((form) => (
                <a
                  key={form}
                  href={feedPath(locale, form, slug)}
                  className="inline-flex min-h-6 items-center text-link hover:underline"
                >
                  {t(`developers.feeds.form.${form}`)}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

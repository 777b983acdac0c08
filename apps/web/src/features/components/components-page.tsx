import { PageTitle } from "../../components/page-title.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { StoryPart } from "./story-part.tsx";
import type { Story } from "./story.ts";

/** Every component and chart in all its states, as stories tell them. */
export function ComponentsPage({ stories }: { stories: readonly Story[] }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("developers.components.title")} description={t("developers.components.lead")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("developers.components.title")}</h1>
      <p className="mt-1 max-w-prose text-pretty text-muted">{t("developers.components.lead")}</p>
      <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{t("developers.components.made")}</p>
      <nav aria-label={t("developers.parts")} className="mt-4">
        <ul translate="no" className="-mx-2.5 flex flex-wrap font-mono text-sm">
          {stories.map(({ name }) => (
            <li key={name}>
              <a
                href={`#${name}`}
                className="inline-flex min-h-8 items-center px-2.5 text-link hover:underline pointer-coarse:min-h-11"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {stories.map((story) => (
        <StoryPart key={story.name} story={story} locale={locale} />
      ))}
    </div>
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "../../components/page-title.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { findPlaces, placesOf } from "../../lib/find-places.ts";
import { localeOf } from "../../lib/locale.ts";
import { namesQuery } from "../../lib/names-query.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** How many pages are suggested. */
const suggested = 5;

/** Says that an address leads nowhere, and where the reader may have wanted to go. */
export function NotFoundPage({ wanted }: { wanted: string }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const { data } = useSuspenseQuery(namesQuery);
  const near = findPlaces(wanted, placesOf(data, locale, t)).slice(0, suggested);
  return (
    <div className="page-width py-16">
      <PageTitle title={t("trouble.notFoundTitle")} description={t("trouble.notFound")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("trouble.notFoundTitle")}</h1>
      <p className="mt-2 text-muted">{t("trouble.notFound")}</p>
      {near.length > 0 && (
        <>
          <h2 className="mt-8 font-medium">{t("trouble.near")}</h2>
          <ul className="mt-2 list-disc pl-5">
            {near.map(({ kind, slug, name, place }) => (
              <li key={`${kind} ${slug}`}>
                <a href={pathOf(locale, place)} className="text-link hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <form
        action={pathOf(locale, "search")}
        role="search"
        className="mt-8 flex max-w-xl flex-wrap items-end gap-2"
      >
        <SearchField wanted="" />
        <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
          {t("search.submit")}
        </button>
      </form>
      <p className="mt-8">
        <a href={pathOf(locale, "status")} className="text-link hover:underline">
          {t("trouble.home")}
        </a>
      </p>
    </div>
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "../../components/page-title.tsx";
import { findPlaces, placesOf } from "../../lib/find-places.ts";
import { localeOf } from "../../lib/locale.ts";
import { namesQuery } from "../../lib/names-query.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { SearchField } from "../../components/search-field.tsx";
import { SearchResults } from "./search-results.tsx";

/** What has the name that was typed, or all there is; the form works without script. */
export function SearchPage({ wanted = "" }: { wanted: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseQuery(namesQuery);
  const found = findPlaces(wanted, placesOf(data, localeOf(i18n.language), t));
  const title = wanted === "" ? t("search.all") : t("search.found", { count: found.length, wanted });
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={title} description={t("site.description")} />
      <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
      <form method="get" role="search" className="my-6 flex max-w-2xl flex-wrap items-end gap-2">
        <SearchField wanted={wanted} />
        <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
          {t("search.submit")}
        </button>
      </form>
      <div className="max-w-2xl">
        <SearchResults wanted={wanted} found={found} />
      </div>
    </div>
  );
}

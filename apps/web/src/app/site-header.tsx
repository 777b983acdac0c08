import type { Locale } from "@heliograph/core/messages";
import { pathOf } from "../lib/path.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { LanguageLink } from "./language-link.tsx";
import { Mark } from "./mark.tsx";
import type { View } from "./page-state.ts";
import { PageLink } from "./page-link.tsx";
import { SearchLink } from "./search-link.tsx";
import { SiteMenu } from "./site-menu.tsx";
import { ThemeButton } from "./theme-button.tsx";

type SiteHeaderProps = { url: URL; locale: Locale; view: View["kind"]; onSearch: () => void };

/** The name, the pages that most readers want, and the ways to the rest: on a phone one of them and a menu. */
export function SiteHeader({ url, locale, view, onSearch }: SiteHeaderProps) {
  const { t } = useTranslation();
  return (
    <div className="border-b border-line bg-surface print:hidden">
      <div className="page-width relative flex min-h-14 items-center gap-x-4 md:gap-x-6">
        <a
          href={pathOf(locale, "status")}
          translate="no"
          className="flex min-h-11 items-center gap-2 font-semibold tracking-tight"
        >
          <Mark />
          {t("site.name")}
        </a>
        <nav aria-label={t("site.pages")} className="flex gap-x-5 text-sm max-md:ml-auto">
          {(["status", "compare", "setup", "incidents"] as const).map((page) => (
            <PageLink
              key={page}
              page={page}
              view={view}
              className={page === "setup" ? "min-h-14" : "min-h-14 max-md:hidden"}
            />
          ))}
        </nav>
        <div className="-mr-3 ml-auto flex items-center text-sm max-md:hidden">
          <SearchLink onSearch={onSearch} className="search-link" />
          <LanguageLink url={url} locale={locale} />
          <ThemeButton />
        </div>
        <SiteMenu url={url} locale={locale} view={view} onSearch={onSearch} />
      </div>
    </div>
  );
}

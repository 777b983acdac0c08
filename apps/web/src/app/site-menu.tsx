import { namedPages } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import type { KeyboardEvent } from "react";
import { useTranslation } from "../lib/use-translation.ts";
import { LanguageLink } from "./language-link.tsx";
import type { View } from "./page-state.ts";
import { PageLink } from "./page-link.tsx";
import { SearchLink } from "./search-link.tsx";
import { ThemeButton } from "./theme-button.tsx";

type SiteMenuProps = { url: URL; locale: Locale; view: View["kind"]; onSearch: () => void };

/** Where a phone keeps all pages, the search, the language and the theme; it opens without script. */
export function SiteMenu({ url, locale, view, onSearch }: SiteMenuProps) {
  const { t } = useTranslation();
  return (
    <details className="site-menu md:hidden" onKeyDown={closeOnEscape}>
      <summary className="-mr-2 flex min-h-11 items-center gap-2 px-2 text-sm">
        {t("site.menu")}
        <svg viewBox="0 0 20 20" aria-hidden="true" className="menu-bars">
          <path d="M3 6h14M3 10h14M3 14h14" />
        </svg>
      </summary>
      <div className="site-menu-sheet">
        <SearchLink onSearch={onSearch} className="search-link" />
        <nav aria-label={t("site.menu")} className="mt-3 grid grid-cols-2 gap-x-4">
          {namedPages.map((page) => (
            <PageLink key={page} page={page} view={view} />
          ))}
        </nav>
        <div className="mt-2 border-t border-line pt-2 text-sm">
          <div className="-mx-2 flex items-center justify-between">
            <LanguageLink url={url} locale={locale} />
            <ThemeButton />
          </div>
        </div>
      </div>
    </details>
  );
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== "Escape" || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector("summary")?.focus();
}

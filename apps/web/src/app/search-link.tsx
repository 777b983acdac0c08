import type { MouseEvent } from "react";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** Opens the search where the reader is; without script, or in another tab, it is a page. */
export function SearchLink({ onSearch, className }: { onSearch: () => void; className: string }) {
  const { t, i18n } = useTranslation();
  return (
    <a
      href={pathOf(localeOf(i18n.language), "search")}
      aria-keyshortcuts="/"
      onClick={instead(onSearch)}
      className={className}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="search-glass">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 4.5 4.5" />
      </svg>
      <span>{t("site.search")}</span>
      <kbd aria-hidden="true" className="needs-script">
        /
      </kbd>
    </a>
  );
}

/** Does something else than follow a link that is not opened elsewhere. */
const instead = (act: () => void) => (event: MouseEvent) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act();
};

import type { namedPages } from "@heliograph/core";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { useTranslation } from "../lib/use-translation.ts";
import type { View } from "./page-state.ts";

/** The page that leads to a view which has no name of its own. */
const sections: Partial<Record<View["kind"], string>> = {
  incident: "incidents",
  chain: "chains",
  release: "releases",
};

type PageLinkProps = { page: (typeof namedPages)[number]; view: View["kind"]; className?: string };

/** Leads to a page by its name, and says where the reader is. */
export function PageLink({ page, view, className = "" }: PageLinkProps) {
  const { t, i18n } = useTranslation();
  return (
    <a
      href={pathOf(localeOf(i18n.language), page)}
      aria-current={view === page ? "page" : sections[view] === page || undefined}
      className={`page-link ${className}`}
    >
      {t(`site.${page}`)}
    </a>
  );
}

import type { MirrorSummary } from "@heliograph/core";
import { localeOf } from "../../lib/locale.ts";
import { mirrorTabs, pathOf, type MirrorTab } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** The parts that every page has; what serves no modules is not looked at for the others. */
const ofAll = new Set<MirrorTab>(["overview", "integrity", "errors"]);

/** The parts of a mirror's page, each of which has an address. */
export function MirrorTabs({ mirror, tab }: { mirror: MirrorSummary; tab: MirrorTab }) {
  const { t, i18n } = useTranslation();
  const shown = mirrorTabs.filter((each) => ofAll.has(each) || mirror.freshness !== null);
  return (
    <nav aria-label={t("mirror.tabs")} className="border-b border-line bg-surface print:hidden">
      <ul className="page-width flex flex-wrap gap-x-4 sm:gap-x-6">
        {shown.map((each) => (
          <li key={each}>
            <a
              href={pathOf(localeOf(i18n.language), { mirror: mirror.slug, tab: each })}
              aria-current={each === tab ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
            >
              {t(`mirror.tab.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

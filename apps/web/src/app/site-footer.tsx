import { namedPages } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { feedPath, pathOf } from "../lib/path.ts";
import { useNow } from "../lib/clock.ts";
import { useDataTime } from "../lib/use-data-time.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { ZonePicker } from "./zone-picker.tsx";

type SiteFooterProps = { locale: Locale; version: string; address: string; onKeys: () => void };

/** All pages, and what the page was made of and by: how old its data are, in which zone times are shown, the release. */
export function SiteFooter({ locale, version, address, onKeys }: SiteFooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="border-t border-line text-sm text-muted">
      <div className="page-width grid grid-cols-1 gap-4 py-6">
        <nav aria-label={t("site.more")} className="flex flex-wrap gap-x-4 print:hidden">
          {namedPages.map((page) => (
            <a key={page} href={pathOf(locale, page)} className="foot-link">
              {t(`site.${page}`)}
            </a>
          ))}
          <a href={feedPath(locale, "atom")} className="foot-link">
            {t("site.feed")}
          </a>
        </nav>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 tabular-nums">
          <span>{t("site.about", { version })}</span>
          <DataAge />
          <ZonePicker />
          <button type="button" className="foot-link needs-script print:hidden" onClick={onKeys}>
            {t("site.keys")}
          </button>
          <span translate="no" className="hidden wrap-anywhere print:inline">
            {address}
          </span>
        </div>
      </div>
    </footer>
  );
}

function DataAge() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const at = useDataTime();
  if (at === undefined) return null;
  const age = format.duration(Date.parse(now) - Date.parse(at));
  return <span>{t("site.data", { at: format.instant(at, now), age })}</span>;
}

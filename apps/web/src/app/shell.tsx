import type { Locale } from "@heliograph/core/messages";
import type { MouseEvent, ReactNode } from "react";
import { otherLocale } from "../lib/locale.ts";
import { inLocale, pathOf } from "../lib/path.ts";
import { useZone } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { Mark } from "./mark.tsx";
import type { View } from "./page-state.ts";
import { ThemeButton } from "./theme-button.tsx";

type ShellProps = {
  url: URL;
  locale: Locale;
  demonstration: boolean;
  view: View["kind"];
  children: ReactNode;
};

/** Where a phone has room to lead; the name leads to the status, and the footer to the rest. */
const onPhones = new Set<string>(["incidents", "setup"]);

/** What stands around every page. */
export function Shell({ url, locale, demonstration, view, children }: ShellProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const other = otherLocale(locale);
  return (
    <>
      <a href="#content" className="skip">
        {t("site.skip")}
      </a>
      <header>
        {demonstration && (
          <p className="bg-ink px-4 py-2 text-center text-sm text-page">{t("notice.demonstration")}</p>
        )}
        <div className="border-b border-line bg-surface print:hidden">
          <div className="page-width flex min-h-14 flex-wrap items-center gap-x-4 sm:gap-x-6">
            <a
              href={pathOf(locale, "status")}
              translate="no"
              className="flex min-h-11 items-center gap-2 font-semibold tracking-tight"
            >
              <Mark />
              {t("site.name")}
            </a>
            <nav aria-label={t("site.pages")} className="flex gap-x-3 text-sm sm:gap-x-4">
              {(["status", "compare", "incidents", "chains", "setup", "lookup"] as const).map((page) => (
                <a
                  key={page}
                  href={pathOf(locale, page)}
                  aria-current={view === page ? "page" : undefined}
                  className={`inline-flex min-h-11 items-center text-muted hover:text-ink aria-[current]:text-ink ${onPhones.has(page) ? "" : "max-sm:hidden"}`}
                >
                  {t(`site.${page}`)}
                </a>
              ))}
            </nav>
            <div className="-mr-3 ml-auto flex items-center text-sm">
              <a
                href={inLocale(url, other)}
                lang={other}
                hrefLang={other}
                onClick={followAddress(other)}
                className="inline-flex min-h-11 items-center px-2 text-muted hover:text-ink"
              >
                {t("site.otherLanguage")}
              </a>
              <ThemeButton />
            </div>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
      <footer className="border-t border-line text-sm text-muted print:hidden">
        <div className="page-width flex flex-wrap gap-x-6 gap-y-1 py-6">
          <p>{t("site.about", { zone })}</p>
          {(["compare", "chains", "doctor", "lookup", "releases", "log"] as const).map((page) => (
            <a key={page} href={pathOf(locale, page)} className="hover:text-ink hover:underline">
              {t(`site.${page}`)}
            </a>
          ))}
          <a href="/api/openapi.json" className="hover:text-ink hover:underline">
            {t("site.api")}
          </a>
        </div>
      </footer>
    </>
  );
}

/** A page may have moved its address since the server sent it; the other language is that of where it is now. */
const followAddress = (locale: Locale) => (event: MouseEvent<HTMLAnchorElement>) => {
  event.currentTarget.href = inLocale(new URL(location.href), locale) + location.hash;
};

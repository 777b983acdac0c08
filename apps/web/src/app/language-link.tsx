import type { Locale } from "@heliograph/core/messages";
import type { MouseEvent } from "react";
import { otherLocale } from "../lib/locale.ts";
import { inLocale } from "../lib/path.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** The same page in the other language, which is remembered for whoever comes to the bare address. */
export function LanguageLink({ url, locale }: { url: URL; locale: Locale }) {
  const { t } = useTranslation();
  const other = otherLocale(locale);
  return (
    <a
      href={inLocale(url, other)}
      lang={other}
      hrefLang={other}
      onClick={switchTo(other)}
      className="inline-flex min-h-11 items-center px-2 text-muted hover:text-ink"
    >
      {t("site.otherLanguage")}
    </a>
  );
}

const rememberedSeconds = 31_536_000;

/** A page may have moved its address since the server sent it; the other language is that of where it is now. */
const switchTo = (locale: Locale) => (event: MouseEvent<HTMLAnchorElement>) => {
  event.currentTarget.href = inLocale(new URL(location.href), locale) + location.hash;
  document.cookie = `locale=${locale}; path=/; max-age=${rememberedSeconds}; samesite=lax`;
};

import type { Locale } from "@heliograph/core/messages";
import { useTranslation } from "../lib/use-translation.ts";
import { headLinks } from "./head-links.ts";
import icon from "./icon.svg?url";
import type { PageState } from "./page-state.ts";

/** Languages as Open Graph writes them, with a country. */
const openGraphLocales = { en: "en_US", "zh-CN": "zh_CN" } as const satisfies Record<Locale, string>;

/** What browsers, search engines and previews are told of a page beside its title. */
export function Head({ state: { url, locale, view, assets } }: { state: PageState }) {
  const { t } = useTranslation();
  const { canonical, alternates, card, feeds, isListed } = headLinks(new URL(url), locale, view);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <script src={assets.theme} />
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <script type="module" src={assets.script} />
      {/* What brings the page to life must not hold up what draws it. */}
      {assets.preload.map((href) => (
        <link key={href} rel="modulepreload" href={href} fetchPriority="low" />
      ))}
      <link rel="icon" type="image/svg+xml" href={icon} />
      <link rel="canonical" href={canonical} />
      {alternates.map((each) => (
        <link key={each.locale} rel="alternate" hrefLang={each.locale} href={each.href} />
      ))}
      {feeds.map(({ type, href }) => (
        <link key={href} rel="alternate" type={type} href={href} />
      ))}
      {!isListed && <meta name="robots" content="noindex" />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t("site.name")} />
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={openGraphLocales[locale]} />
      <meta property="og:image" content={card} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </head>
  );
}

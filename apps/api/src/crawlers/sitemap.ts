import { namedPages } from "@heliograph/core";
import { locales, type Locale } from "@heliograph/core/messages";
import { element } from "../surfaces/xml.ts";

/** What a sitemap tells of beside those. */
type Sited = { mirrors: readonly string[]; chains: readonly string[]; incidents: readonly string[] };

/** `/sitemap.xml` (https://www.sitemaps.org/protocol.html): every public page, each with the same in the other language. */
export function sitemap({ mirrors, chains, incidents }: Sited, baseUrl: string): string {
  const paths = [
    ...namedPages.map((page) => (page === "status" ? "" : page)),
    ...mirrors.map((slug) => `mirrors/${slug}`),
    ...chains.map((slug) => `chains/${slug}`),
    ...incidents.map((id) => `incidents/${id}`),
  ];
  const hrefOf = (locale: Locale, path: string) => new URL(`/${locale}/${path}`, baseUrl).href;
  return element(
    "urlset",
    { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml" },
    ...paths.flatMap((path) =>
      locales.map((locale) =>
        element(
          "url",
          {},
          element("loc", {}, hrefOf(locale, path)),
          ...locales.map((hreflang) =>
            element("xhtml:link", { rel: "alternate", hreflang, href: hrefOf(hreflang, path) }),
          ),
        ),
      ),
    ),
  ).toDocument();
}

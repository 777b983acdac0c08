import { PageTitle } from "../../components/page-title.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Says that an address leads nowhere, and where the reader may have wanted to go. */
export function NotFoundPage({ near }: { near: readonly { slug: string; name: string }[] }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <div className="page-width py-16">
      <PageTitle title={t("trouble.notFoundTitle")} description={t("trouble.notFound")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("trouble.notFoundTitle")}</h1>
      <p className="mt-2 text-muted">{t("trouble.notFound")}</p>
      {near.length > 0 && (
        <>
          <h2 className="mt-8 font-medium">{t("trouble.near")}</h2>
          <ul className="mt-2 list-disc pl-5">
            {near.map(({ slug, name }) => (
              <li key={slug}>
                <a href={pathOf(locale, { mirror: slug })} className="text-link hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-8">
        <a href={pathOf(locale, "status")} className="text-link hover:underline">
          {t("trouble.home")}
        </a>
      </p>
    </div>
  );
}

import { mayBeModule, type NamedPlace } from "../../lib/find-places.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

const kinds = [
  { kind: "mirror", title: "search.mirrors" },
  { kind: "chain", title: "search.chains" },
  { kind: "page", title: "search.pages" },
] as const;

/** What was found, by kind; what could be a module can be looked up. */
export function SearchResults({ wanted, found }: { wanted: string; found: readonly NamedPlace[] }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <div className="grid gap-6">
      {mayBeModule(wanted) && (
        <p>
          <a href={pathOf(locale, { lookup: wanted })} className="hit font-medium wrap-anywhere">
            {t("search.module", { module: wanted })}
          </a>
        </p>
      )}
      {found.length === 0 && !mayBeModule(wanted) && (
        <p className="text-muted wrap-anywhere">{t("search.none", { wanted })}</p>
      )}
      {kinds.map(({ kind, title }) => {
        const hits = found.filter((place) => place.kind === kind);
        if (hits.length === 0) return null;
        return (
          <section key={kind} aria-label={t(title)}>
            <h2 className="mb-1 text-sm text-muted">{t(title)}</h2>
            <ul>
              {hits.map(({ slug, name, detail, place }) => (
                <li key={slug}>
                  <a href={pathOf(locale, place)} className="hit">
                    <span className="font-medium">{name}</span>
                    {detail !== name && (
                      <span className="text-sm text-muted" translate={kind === "page" ? undefined : "no"}>
                        {detail}
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

import { useTranslation } from "../../lib/use-translation.ts";
import { searchOf, type Draft } from "./draft.ts";
import { formGroups } from "./form-groups.ts";

type FormTabsProps = { draft: Draft; onShow: (form: Draft["form"]) => void };

/** The forms to choose from; each has an address. */
export function FormTabs({ draft, onShow }: FormTabsProps) {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t("setup.result.forms")}
      className="mb-4 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]"
    >
      {formGroups.map(({ group, forms }) => (
        <div key={group} className="grid sm:col-span-2 sm:grid-cols-subgrid sm:items-baseline">
          <p className="text-muted">{t(`setup.result.group.${group}`)}</p>
          <ul className="-ml-2.5 flex flex-wrap gap-1">
            {forms.map((form) => (
              <li key={form}>
                <a
                  href={`${searchOf({ ...draft, form })}#setup-result`}
                  aria-current={form === draft.form ? "true" : undefined}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                    event.preventDefault();
                    onShow(form);
                  }}
                  className="inline-flex min-h-8 items-center rounded-md px-2.5 hover:bg-line aria-[current]:bg-ink aria-[current]:text-page pointer-coarse:min-h-11"
                >
                  {t(`setup.result.form.${form}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

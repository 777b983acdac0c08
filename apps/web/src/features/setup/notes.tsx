import { useTranslation } from "../../lib/use-translation.ts";
import type { Draft } from "./draft.ts";
import { hasPassword } from "./use-draft.ts";

/** What a reader should know of settings, whatever they are. */
export function Notes({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="setup-notes" className="mt-8">
      <h2 id="setup-notes" className="mb-2 font-medium">
        {t("setup.notes.heading")}
      </h2>
      <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm text-pretty">
        {hasPassword(draft) && <li className="font-medium">{t("setup.notes.password")}</li>}
        {(["environment", "editor", "private", "pipe"] as const).map((note) => (
          <li key={note}>{t(`setup.notes.${note}`)}</li>
        ))}
      </ul>
    </section>
  );
}

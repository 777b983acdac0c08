import { formsOf, SettingError, type Form, type Settings } from "@heliograph/goproxy/setup";
import { Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { settingsOf, type Draft } from "./draft.ts";
import { FormTabs } from "./form-tabs.tsx";
import { Refusal } from "./refusal.tsx";
import { hasPassword } from "./use-draft.ts";
import { Written } from "./written.tsx";

type ResultProps = { draft: Draft; onShow: (form: Draft["form"]) => void };

/** The settings in the form that was chosen, with how to see that they took effect and how to undo them. */
export function Result({ draft, onShow }: ResultProps) {
  const { t } = useTranslation();
  const form = writtenIn(draft.form, settingsOf(draft));
  return (
    <section id="setup-result" aria-labelledby="setup-result-heading" className="mt-10">
      <h2 id="setup-result-heading" className="mb-3 text-lg font-semibold tracking-tight">
        {t("setup.result.heading")}
      </h2>
      <FormTabs draft={draft} onShow={onShow} />
      <Surface className="p-4 sm:p-5">
        {form instanceof SettingError ? <Refusal error={form} /> : <Written form={form} />}
      </Surface>
      <p className="mt-3 text-sm text-muted">
        {t(hasPassword(draft) ? "setup.result.shareSecret" : "setup.result.share")}
      </p>
    </section>
  );
}

/** Settings in one form, or why they are not written in it. */
function writtenIn(id: Form["id"], settings: Settings): Extract<Form, { text: string }> | SettingError {
  try {
    const form = formsOf(settings).find((each) => each.id === id);
    if (form === undefined) throw new Error(`there is no form ${id}`);
    return "refused" in form ? form.refused : form;
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return error;
  }
}

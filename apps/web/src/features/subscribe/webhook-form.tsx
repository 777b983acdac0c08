import { signings, type Subscribed, type Ways } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { useId } from "react";
import { Choice } from "../../components/choice.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { Choices } from "./choices.tsx";
import { Submit } from "./submit.tsx";

type FormProps = { locale: Locale; mirrors: Ways["mirrors"]; chosen: Subscribed };

/** Asks where a webhook is, and of what it is to be told. */
export function WebhookForm({ locale, mirrors, chosen }: FormProps) {
  const { t } = useTranslation();
  const hintId = useId();
  return (
    <Panel title={t("subscribe.webhook.title")}>
      <p className="max-w-prose text-muted">{t("subscribe.webhook.lead")}</p>
      <Surface className="mt-4 p-5">
        <form method="post" action={`/${locale}/subscribe`} className="grid gap-4">
          <input type="hidden" name="kind" value="webhook" />
          <div className="flex flex-wrap items-start gap-3">
            <label className="grid grow gap-1 text-sm sm:max-w-xl">
              {t("subscribe.webhook.url")}
              <input
                type="url"
                name="url"
                required
                maxLength={2_048}
                placeholder="https://hooks.example.com/heliograph"
                aria-describedby={hintId}
                translate="no"
                className="field w-full"
              />
              <span id={hintId} className="text-muted">
                {t("subscribe.webhook.urlHint")}
              </span>
            </label>
            <Choice name="signing" label={t("subscribe.webhook.signing")} chosen="shared">
              {signings.map((each) => (
                <option key={each} value={each}>
                  {t(`subscribe.webhook.${each}`)}
                </option>
              ))}
            </Choice>
          </div>
          <Choices mirrors={mirrors} chosen={chosen} />
          <Submit label={t("subscribe.webhook.submit")} />
        </form>
      </Surface>
    </Panel>
  );
}

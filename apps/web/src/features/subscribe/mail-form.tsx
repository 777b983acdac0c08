import type { Subscribed, Ways } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { Panel, Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { Choices } from "./choices.tsx";
import { Submit } from "./submit.tsx";

type FormProps = { locale: Locale; mirrors: Ways["mirrors"]; chosen: Subscribed };

/** Asks for a mailbox, and of what it is to be told. */
export function MailForm({ locale, mirrors, chosen }: FormProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t("subscribe.email.title")}>
      <p className="max-w-prose text-muted">{t("subscribe.email.lead")}</p>
      <Surface className="mt-4 p-5">
        <form method="post" action={`/${locale}/subscribe`} className="grid gap-4">
          <input type="hidden" name="kind" value="email" />
          <label className="grid gap-1 text-sm sm:max-w-sm">
            {t("subscribe.email.address")}
            <input
              type="email"
              name="address"
              required
              maxLength={254}
              autoComplete="email"
              className="field w-full"
            />
          </label>
          <Choices mirrors={mirrors} chosen={chosen} />
          <Submit label={t("subscribe.email.submit")} />
        </form>
      </Surface>
    </Panel>
  );
}

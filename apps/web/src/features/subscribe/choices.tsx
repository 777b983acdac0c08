import { channelLanguages, severities, type Subscribed, type Ways } from "@heliograph/core";
import { Choice } from "../../components/choice.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** What a subscriber wants to hear of, as fields of a form. */
export function Choices({ mirrors, chosen }: { mirrors: Ways["mirrors"]; chosen: Subscribed }) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-4">
      <legend className="sr-only">{t("subscribe.choices.legend")}</legend>
      <fieldset>
        <legend className="text-sm">{t("subscribe.choices.mirrors")}</legend>
        <p className="text-sm text-muted">{t("subscribe.choices.mirrorsHint")}</p>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {mirrors.map(({ slug, name }) => (
            <label key={slug} className="inline-flex min-h-9 items-center gap-2 text-sm">
              <input
                type="checkbox"
                name="mirror"
                value={slug}
                defaultChecked={chosen.mirrors?.includes(slug) ?? false}
                className="size-4"
              />
              <bdi translate="no">{name}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Choice name="severity" label={t("subscribe.choices.severity")} chosen={chosen.severity}>
          {severities.map((each) => (
            <option key={each} value={each}>
              {t(`subscribe.choices.severities.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice name="language" label={t("subscribe.choices.language")} chosen={chosen.language}>
          {channelLanguages.map((each) => (
            <option key={each} value={each}>
              {t(`subscribe.choices.languages.${each}`)}
            </option>
          ))}
        </Choice>
      </div>
    </fieldset>
  );
}

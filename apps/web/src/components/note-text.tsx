import { shown, type Note } from "@heliograph/core";
import { localeOf } from "../lib/locale.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** What an operator wrote, in the page's language or else with a mark in the one there is. */
export function NoteText({ text }: { text: Note["text"] }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const own = text[locale];
  if (own !== undefined) return shown(own);
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <>
      <span lang={other}>{shown(text[other] ?? "")}</span>{" "}
      <span className="text-muted">{t("incident.otherLanguage")}</span>
    </>
  );
}

import { shown } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import type { Sender } from "./word-notice.ts";
import { voiceIn } from "./voice.ts";
import type { Wording } from "./wording.ts";

/** Asks in one language whether somebody wants to hear of incidents; `url` is where he says so. */
export async function wordConfirmation(
  url: string,
  locale: Locale,
  { siteName, shortId }: Sender,
): Promise<Wording> {
  const { t } = await voiceIn(locale);
  const site = shown(siteName);
  return {
    locale,
    title: t("alert.confirmation.title", { site }),
    summary: t("alert.confirmation.summary", { site }),
    facts: [],
    lists: [],
    action: null,
    link: { label: t("alert.confirmation.link"), url },
    footer: t("alert.footer", { site, id: shortId }),
  };
}

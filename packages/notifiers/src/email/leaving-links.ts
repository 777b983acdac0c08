import { voiceIn } from "../wording/voice.ts";
import type { Wordings } from "../wording/wording.ts";

/** A link at the end of a mail, in one language. */
export type LeavingLink = { locale: string; label: string; url: string };

/** The way out of a subscription, in each language of a mail. */
export const leavingLinks = (url: string, wordings: Wordings): Promise<LeavingLink[]> =>
  Promise.all(
    wordings.map(async ({ locale }) => {
      const { t } = await voiceIn(locale);
      return { locale, label: t("alert.leave"), url };
    }),
  );

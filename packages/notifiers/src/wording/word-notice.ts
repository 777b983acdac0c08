import { noticeSchema, shown, type Notice } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { factsOf } from "./facts.ts";
import { listsOf } from "./lists.ts";
import { summaryOf } from "./summary.ts";
import { titleOf } from "./title.ts";
import { voiceIn, type Voice } from "./voice.ts";
import type { Wording } from "./wording.ts";

/** Whose notices are worded: the site's name, its address, and the short id that readers can quote. */
export type Sender = { siteName: string; baseUrl: string; shortId: string };

/** Puts a notice into words of one language. */
export async function wordNotice(untrusted: Notice, locale: Locale, sender: Sender): Promise<Wording> {
  const voice = await voiceIn(locale);
  const notice = inPlainText(untrusted);
  const { command } = notice;
  return {
    locale,
    title: titleOf(notice, voice, sender.siteName),
    summary: summaryOf(notice, voice, sender.siteName),
    facts: factsOf(notice, voice),
    lists: listsOf(notice, voice),
    action: command === null ? null : { label: voice.t("alert.action"), command },
    link: linkOf(notice, voice, sender.baseUrl),
    footer: voice.t("alert.footer", { site: sender.siteName, id: sender.shortId }),
  };
}

/** The same notice with every text in one line, and nothing in it that would turn text around or hide. */
const inPlainText = (notice: Notice): Notice =>
  noticeSchema.parse(
    JSON.parse(JSON.stringify(notice), (_, value: unknown) =>
      typeof value === "string" ? shown(value) : value,
    ),
  );

function linkOf({ links }: Notice, { t, locale }: Voice, baseUrl: string): Wording["link"] {
  const at = (path: string) => `${baseUrl.replace(/\/$/, "")}/${locale}${path}`;
  if (links.incident !== null) return { label: t("alert.link.incident"), url: at(links.incident) };
  if (links.mirror !== null) return { label: t("alert.link.mirror"), url: at(links.mirror) };
  return { label: t("alert.link.site"), url: at("") };
}

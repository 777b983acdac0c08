import type { Notice } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import type { ClaimedChannel } from "@heliograph/db";
import { wordNotice, type Message } from "@heliograph/notifiers";
import type { Means } from "./post.ts";

/** A delivery in the words of its channel's languages. */
export async function messageOf(
  { language }: Pick<ClaimedChannel, "language">,
  { id, notice }: { id: string; notice: Notice },
  { siteName, baseUrl }: Pick<Means, "siteName" | "baseUrl">,
): Promise<Message> {
  const sender = { siteName, baseUrl: baseUrl(), shortId: id.slice(0, 8) };
  const [first, ...others] = localesOf(language);
  const wordings: Message["wordings"] = [
    await wordNotice(notice, first, sender),
    ...(await Promise.all(others.map((locale) => wordNotice(notice, locale, sender)))),
  ];
  return { id, notice, wordings };
}

function localesOf(language: ClaimedChannel["language"]): readonly [Locale, ...Locale[]] {
  return language === "both" ? ["zh-CN", "en"] : [language];
}

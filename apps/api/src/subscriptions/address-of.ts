import type { ChannelLanguage } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";

/** The page by which a subscription is confirmed, changed and ended; a press of a mail program's button posts to it. */
export function addressOf(baseUrl: string, language: ChannelLanguage, token: string): string {
  const locale = locales.find((each) => each === language) ?? "en";
  return `${baseUrl.replace(/\/$/, "")}/${locale}/subscription?token=${encodeURIComponent(token)}`;
}

import { createTimeText } from "../messages/time-text.ts";
import { createTranslate } from "../messages/translate.ts";
import { messagesAbout, messagesIn, type Locale } from "../messages/messages.ts";
import type { Route } from "./route.ts";

/** What a route does, and how often it would have gone off within a week where that is known, in words of one language. */
export async function explainRoute(
  route: Route,
  locale: Locale,
  { fired }: { fired?: number } = {},
): Promise<string> {
  const messages = Object.assign({}, await messagesIn(locale), await messagesAbout("routes", locale));
  const t = createTranslate(messages, locale);
  const { duration } = createTimeText(t, locale, "UTC");
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const names = (all: readonly string[]) => list.format(all);
  const { channels, causes, severity, mirrors, vantages, holdMs, quiet, gatherMs, remindMs, escalation } =
    route;
  const sentences = [
    t(`route.tells.${severity}`, {
      channels: names(channels),
      causes:
        causes === undefined ? t("route.anything") : names(causes.map((cause) => t(`route.cause.${cause}`))),
      mirrors: mirrors === undefined ? t("route.anyMirror") : names(mirrors),
    }),
    vantages && t("route.vantages", { vantages: names(vantages) }),
    holdMs > 0 && t("route.hold", { duration: duration(holdMs) }),
    gatherMs > 0 && t("route.gather", { duration: duration(gatherMs) }),
    quiet &&
      t("route.quiet", {
        from: clockOf(quiet.fromMinute),
        until: clockOf(quiet.untilMinute),
        zone: quiet.zone,
      }),
    remindMs !== undefined && t("route.remind", { duration: duration(remindMs) }),
    escalation &&
      t("route.escalation", {
        duration: duration(escalation.afterMs),
        channels: names(escalation.channels),
      }),
    fired !== undefined && t("route.fired", { count: fired }),
  ];
  return sentences.filter((sentence) => typeof sentence === "string").join(locale === "en" ? " " : "");
}

/** `08:05` */
const clockOf = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

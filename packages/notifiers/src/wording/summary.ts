import { isFinding, isOwn, type Notice } from "@heliograph/core";
import { lastedMs } from "./lasted.ts";
import type { Voice } from "./voice.ts";
import { whoOf } from "./who.ts";

/** What happened and what it means, in a few sentences; Chinese puts no space between them. */
export const summaryOf = (notice: Notice, voice: Voice, siteName: string): string =>
  sentencesOf(notice, voice, whoOf(notice, voice, siteName)).join(voice.locale === "en" ? " " : "");

function sentencesOf(notice: Notice, voice: Voice, who: string): string[] {
  const { kind } = notice;
  switch (kind) {
    case "opened":
    case "updated":
      return [happening(notice, voice, who), ...meaningOf(notice, voice)];
    case "reopened":
      return [happening(notice, voice, who), voice.t("alert.life.reopened"), ...meaningOf(notice, voice)];
    case "flapping":
    case "steadied":
      return [happening(notice, voice, who), voice.t(`alert.life.${kind}`)];
    case "reminder":
    case "escalation":
      return [happening(notice, voice, who), waiting(notice, voice)];
    case "recovered":
      return ending(notice, voice, who);
    case "digest":
      return [voice.t("alert.digest.summary")];
    case "maintenance":
      return [voice.t("alert.maintenance")];
    case "test":
      return [voice.t("alert.test.summary")];
  }
}

function happening(
  { cause, severity, affected, vantages, looking }: Notice,
  voice: Voice,
  who: string,
): string {
  const { t, locale } = voice;
  if (isOwn(cause)) return t(`alert.own.${cause}`, { who });
  if (isFinding(cause)) return t("alert.sentence", { text: t(`found.${cause}`, { mirror: who }) });
  if (cause === "shared_outage") return t("alert.shared", { count: affected.length });
  const from = voice.names(vantages.map(({ name }) => name[locale]));
  const isSlow = severity === "degraded";
  if (from === "") return t(isSlow ? "alert.outage.slow" : "alert.outage.plain", { mirror: who });
  if (isSlow) return t("alert.outage.slowFrom", { mirror: who, vantages: from });
  if (vantages.length >= looking) return t("alert.outage.everywhere", { mirror: who });
  return t("alert.outage.from", { mirror: who, vantages: from });
}

function meaningOf({ cause, severity }: Notice, { t }: Voice): string[] {
  if (isFinding(cause)) return [t(`alert.meaning.${cause}`)];
  if (cause !== "availability") return [];
  return [t(severity === "degraded" ? "alert.meaning.slow" : "alert.meaning.unreachable")];
}

function waiting(notice: Notice, { t, time }: Voice): string {
  return t("alert.life.waiting", { duration: time.duration(lastedMs(notice) ?? 0) });
}

function ending(notice: Notice, { t, time }: Voice, who: string): string[] {
  const { cause, severity } = notice;
  const duration = time.duration(lastedMs(notice) ?? 0);
  const after = t("alert.over.after", { duration });
  if (isOwn(cause)) return [after];
  if (isFinding(cause)) {
    return [t("alert.sentence", { text: t(`incident.foundPast.${cause}`, { mirror: who }) }), after];
  }
  if (cause === "shared_outage") return [t("alert.over.shared", { duration })];
  return [t(severity === "degraded" ? "alert.over.slow" : "alert.over.outage", { mirror: who, duration })];
}

import type { Notice } from "@heliograph/core";
import { cutToCharacters } from "../cut.ts";
import { digestTitle } from "./digest.ts";
import { lastedMs } from "./lasted.ts";
import { stateWord, whatText } from "./state.ts";
import type { Voice } from "./voice.ts";
import { whoOf } from "./who.ts";

/** Longest title. */
const most = 80;

/** Shortest beginning that still tells what a long name is of. */
const leastName = 16;

/** The title of a notice: the state first, at the end who sees it or how long it was. A long name is cut before the rest is. */
export function titleOf(notice: Notice, voice: Voice, siteName: string): string {
  const who = whoOf(notice, voice, siteName);
  const whole = titleWith(who, notice, voice, siteName);
  const over = whole.length - most;
  if (over <= 0) return whole;
  const name = cutToCharacters(who, Math.max(leastName, who.length - over));
  return cutToCharacters(titleWith(name, notice, voice, siteName), most);
}

function titleWith(who: string, notice: Notice, voice: Voice, siteName: string): string {
  const { t } = voice;
  const state = stateWord(notice, voice);
  switch (notice.kind) {
    case "digest":
      return digestTitle(notice.gists, voice);
    case "test":
      return t("alert.titlePlain", { state, what: t("alert.test.title", { site: siteName }) });
    case "maintenance":
      return t("alert.titlePlain", { state, what: who });
    case "recovered":
      return endTitle(who, notice, voice);
    case "opened":
    case "reopened":
    case "updated":
    case "flapping":
    case "steadied":
    case "reminder":
    case "escalation":
      return seenTitle(who, notice, voice);
  }
}

function endTitle(who: string, notice: Notice, voice: Voice): string {
  const duration = voice.time.duration(lastedMs(notice) ?? 0);
  const state = stateWord(notice, voice);
  return voice.t("alert.titleAfter", { state, who, what: whatText(notice, voice), duration });
}

function seenTitle(who: string, notice: Notice, voice: Voice): string {
  const { vantages, looking } = notice;
  const values = { state: stateWord(notice, voice), who, what: whatText(notice, voice) };
  if (vantages.length === 0) return voice.t("alert.title", values);
  const seen = vantages.length;
  return voice.t("alert.titleSeen", { ...values, seen, count: Math.max(seen, looking) });
}

import { errorClassSchema, isOwn, type Notice } from "@heliograph/core";
import type { PartMessages } from "@heliograph/core/messages";
import { cutToCharacters } from "../cut.ts";
import { lastedMs } from "./lasted.ts";
import { ruleTitle } from "./rule-title.ts";
import { problemText, stateWord } from "./state.ts";
import type { Voice } from "./voice.ts";
import type { Fact } from "./wording.ts";

/** Most facts of one message. */
const mostFacts = 8;

/** Longest value of one. */
const mostCharacters = 300;

/** Most vantages that are named one by one. */
const mostNamed = 6;

/** The facts of a notice, the weightiest first. */
export function factsOf(notice: Notice, voice: Voice): Fact[] {
  if (notice.kind === "test") return [];
  return pairsOf(notice, voice)
    .flatMap(([name, value]) =>
      value === undefined || value === ""
        ? []
        : [{ label: voice.t(`alert.fact.${name}`), value: cutToCharacters(value, mostCharacters) }],
    )
    .slice(0, mostFacts);
}

type FactName = keyof PartMessages["alert"]["alert"]["fact"];

function pairsOf(notice: Notice, voice: Voice): [FactName, string | undefined][] {
  const { kind, cause, startedAt, endedAt, finding, gists } = notice;
  const { time } = voice;
  const exact = (at: string | null) => (at === null ? undefined : time.exact(at));
  if (kind === "digest") return [["began", exact(gists.map((gist) => gist.startedAt).toSorted()[0] ?? null)]];
  if (kind === "maintenance") {
    return [
      ["state", stateWord(notice, voice)],
      ["begins", exact(startedAt)],
      ["ends", exact(endedAt)],
    ];
  }
  const lasted = lastedMs(notice);
  return [
    ["state", stateWord(notice, voice)],
    subjectOf(notice, voice),
    ["problem", cause === null ? undefined : problemText(notice, voice)],
    ["began", exact(startedAt)],
    ["ended", exact(endedAt)],
    ["lasted", endedAt === null || lasted === undefined ? undefined : time.duration(lasted)],
    ["seenFrom", seenFrom(notice, voice)],
    ["about", aboutText(notice, voice)],
    ["error", errorText(notice, voice)],
    ["detail", finding?.detail],
  ];
}

function subjectOf({ mirror, subject, cause }: Notice, { t }: Voice): [FactName, string | undefined] {
  if (mirror !== null) {
    const { name, host } = mirror;
    return ["mirror", name === host ? name : t("alert.host", { name, host })];
  }
  const isOfChannel = cause === "channel_dead" || cause === "alerts_stuck";
  return [isOfChannel ? "channel" : "vantage", isOwn(cause) ? (subject ?? undefined) : undefined];
}

function seenFrom({ vantages, looking }: Notice, { t, names, locale }: Voice): string | undefined {
  if (vantages.length === 0) return undefined;
  const named = vantages.slice(0, mostNamed).map(({ name }) => name[locale]);
  const more = vantages.length - named.length;
  const all = names(more === 0 ? named : [...named, t("alert.more", { count: more })]);
  const seen = vantages.length;
  return t("alert.seenFrom", { vantages: all, seen, looking: Math.max(seen, looking) });
}

/** What was found to be wrong; a rule by its title. */
function aboutText({ cause, finding }: Notice, voice: Voice): string | undefined {
  if (finding === null) return undefined;
  return cause === "conformance" ? ruleTitle(finding.subject, voice) : finding.subject;
}

/** What most runs failed of; a class that this version does not know stands as it is. */
function errorText({ error }: Notice, { t }: Voice): string | undefined {
  if (error === null) return undefined;
  const known = errorClassSchema.safeParse(error);
  return known.success ? t(`error.${known.data}`) : error;
}

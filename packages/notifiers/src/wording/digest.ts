import { severities, type Gist } from "@heliograph/core";
import { stateWord, whatText } from "./state.ts";
import type { Voice } from "./voice.ts";
import type { List } from "./wording.ts";

const isOver = ({ kind }: Gist) => kind === "recovered";

/** From what is going on to what is over, and the worst of each first. */
const rankOf = (gist: Gist) =>
  (isOver(gist) ? 0 : 10) + severities.findIndex((severity) => severity === gist.severity);

/** The same gists, those that matter most first; else in the order in which they were. */
const ranked = (gists: readonly Gist[]) => gists.toSorted((one, other) => rankOf(other) - rankOf(one));

/** The title of a digest: the worst state in it, how many incidents it tells of, and how many of these are over. */
export function digestTitle(gists: readonly Gist[], voice: Voice): string {
  const { t } = voice;
  const [worst] = ranked(gists);
  const state = worst === undefined ? t("alert.state.own") : stateWord(worst, voice);
  const count = gists.length;
  const over = gists.filter(isOver).length;
  const what = over === 0 ? "title" : over === count ? "titleOver" : "titleSomeOver";
  return t("alert.titlePlain", { state, what: t(`alert.digest.${what}`, { count, over }) });
}

/** Everything that a digest stands for: by state and problem, the worst first, each by the names of what it is about. */
export function digestLists(gists: readonly Gist[], voice: Voice): List[] {
  const groups = Map.groupBy(ranked(gists), (gist) => `${stateWord(gist, voice)} ${whatText(gist, voice)}`);
  return [...groups.values()].map((group) => ({
    label: labelOf(group, voice),
    names: group.map(({ mirror, subject, cause }) => mirror?.name ?? (subject || cause)),
  }));
}

function labelOf(group: readonly Gist[], voice: Voice): string {
  const { t, time } = voice;
  const [first] = group;
  if (first === undefined) return "";
  const start = time.exact(earliest(group.map(({ startedAt }) => startedAt)));
  const values = { state: stateWord(first, voice), what: whatText(first, voice), start, count: group.length };
  const ends = group.flatMap(({ endedAt }) => endedAt ?? []);
  if (ends.length === 0) return t("alert.digest.open", values);
  return t("alert.digest.over", { ...values, end: time.exact(latest(ends)) });
}

/** ISO instants in UTC stand in the order of time. */
const earliest = (instants: readonly string[]) => instants.toSorted()[0] ?? "";
const latest = (instants: readonly string[]) => instants.toSorted().at(-1) ?? "";

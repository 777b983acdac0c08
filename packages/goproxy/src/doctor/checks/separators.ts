import { availabilityRatio, judgedCount, type ChainMirror } from "@heliograph/core";
import { settingsOf, type Case, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import { hostOf, mirrorAt, soundMirrors } from "../known-mirrors.ts";
import { entriesOf, isProxyEntry, writeEntries, type Entry } from "../list-entries.ts";
import type { Setting } from "../reading/setting.ts";
import { repairList } from "../repair-list.ts";
import { mend } from "../write-setting.ts";

/** What becomes of a build when a proxy of the list fails. */
export const checkSeparators: Check = (subject) =>
  settingsOf(subject, "GOPROXY").flatMap((setting) => [
    ...commas(setting, subject),
    ...alone(setting, subject),
    ...ends(setting),
  ]);

/** The share of failed runs from which a mirror is called unsteady. */
const unsteadyFrom = 0.01;

function commas(setting: Setting, { knowledge }: Case): Advice[] {
  const entries = entriesOf(repairList(setting.value));
  const risky = entries.flatMap((entry, at) => {
    const next = entries[at + 1];
    return isProxyEntry(entry) && entry.separator === "," && next !== undefined && next.text !== "off"
      ? [{ entry, next, mirror: mirrorAt(knowledge, entry.text) }]
      : [];
  });
  const worst = risky.find(({ mirror }) => mirror && isUnsteady(mirror)) ?? risky[0];
  if (worst === undefined) return [];
  const { entry, next, mirror } = worst;
  const values = { proxy: hostOf(entry.text), next: hostOf(next.text) };
  const unsteady = mirror !== undefined && isUnsteady(mirror);
  const { failed = 0 } = mirror?.counts ?? {};
  return [
    {
      rule: unsteady ? "comma-stops-unsteady" : "comma-stops",
      severity: isDown(mirror) ? "breaks" : "risk",
      values: unsteady
        ? { ...values, failed: String(failed), total: String(judgedCount(mirror.counts)) }
        : values,
      excerpt: setting.excerpt,
      fix: mend(setting, "GOPROXY", piped(entries)),
    },
  ];
}

const isDown = (mirror: ChainMirror | undefined) => mirror?.level === "down" || mirror?.level === "partial";

const isUnsteady = (mirror: ChainMirror) =>
  isDown(mirror) || 1 - (availabilityRatio(mirror.counts) ?? 1) >= unsteadyFrom;

/** The same entries, so that any error passes each of them. */
const piped = (entries: readonly Entry[]) =>
  writeEntries(entries.map(({ text }) => ({ text, separator: "|" })));

/** One proxy and nobody who could stand in for it. */
function alone(setting: Setting, { knowledge }: Case): Advice[] {
  const entries = entriesOf(repairList(setting.value));
  const [only, ...more] = entries.filter(isProxyEntry);
  if (setting.value === "" || only === undefined || more.length > 0) return [];
  const hasOrigin = entries.some(({ text }) => text === "direct");
  const other = soundMirrors(knowledge).find(({ baseUrl }) => hostOf(baseUrl) !== hostOf(only.text));
  if (other === undefined && hasOrigin) return [];
  const better = [only.text, ...(other ? [other.baseUrl] : []), "direct"].join("|");
  return [
    {
      rule: "single-proxy",
      severity: hasOrigin ? "note" : "risk",
      values: { proxy: hostOf(only.text) },
      excerpt: setting.excerpt,
      fix: mend(setting, "GOPROXY", better),
    },
  ];
}

/** What `direct` alone, `off` and the default itself are often taken for. */
function ends(setting: Setting): Advice[] {
  const entries = entriesOf(setting.value).filter(({ isReached }) => isReached);
  const note = { severity: "note", values: {}, excerpt: setting.excerpt, fix: null } as const;
  return [
    ...(entries.length === 1 && entries[0]?.text === "direct"
      ? [{ ...note, rule: "direct-asks-database" as const }]
      : []),
    ...(entries.at(-1)?.text === "off" ? [{ ...note, rule: "off-is-an-entry" as const }] : []),
    ...(setting.value === "https://proxy.golang.org,direct" && setting.form !== "go-env"
      ? [{ ...note, rule: "default-list" as const }]
      : []),
  ];
}

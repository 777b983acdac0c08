import type { MirrorCard } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import { stateOfGrade, type State } from "../../../lib/state.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { cardVerdict, type CardVerdict } from "./card-verdict.ts";

/** What a card comes to, in the page's language: a sentence, and the word that a title begins with. */
export type SpokenCard = { state: State; word: string; sentence: string };

/** Says how a mirror keeps the rules of a card. */
export function useCardVerdict(card: MirrorCard): SpokenCard {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const verdict = cardVerdict(card, now);
  switch (verdict.kind) {
    case "off":
    case "never":
    case "untold":
      return { ...nothingTold(), sentence: t(`card.${verdict.kind}`) };
    case "stale":
      return { ...nothingTold(), sentence: t("card.stale", { since: format.instant(verdict.since, now) }) };
    case "told":
      return { ...spokenOf(verdict), sentence: sentenceOf(verdict) };
  }

  function nothingTold() {
    return { state: "no_data", word: t("state.no_data") } as const;
  }

  function spokenOf({ counts: { fail, warn } }: Told) {
    if (fail > 0) return { state: stateOfGrade("fail"), word: t("card.word.broken", { count: fail }) };
    if (warn > 0) return { state: stateOfGrade("warn"), word: t("card.word.warned", { count: warn }) };
    return { state: stateOfGrade("pass"), word: t("card.word.all") };
  }

  function sentenceOf({ counts: { pass, warn, fail }, applying }: Told): string {
    if (pass === applying) return t("card.all", { count: applying });
    return format.sentences([
      t("card.kept", { kept: pass, count: applying }),
      ...(fail > 0 ? [t("card.broken", { count: fail })] : []),
      ...(warn > 0 ? [t("card.warned", { count: warn })] : []),
    ]);
  }
}

type Told = Extract<CardVerdict, { kind: "told" }>;

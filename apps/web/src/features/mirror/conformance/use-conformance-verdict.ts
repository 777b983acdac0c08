import type { ConformanceRule, MirrorCard } from "@heliograph/core";
import { stateOfGrade } from "../../../lib/state.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useCardVerdict, type SpokenCard } from "../card/use-card-verdict.ts";

/** Says how a mirror keeps to the protocol; first of all whether it is a module proxy, and one of its own. */
export function useConformanceVerdict(card: MirrorCard): SpokenCard {
  const { t } = useTranslation();
  const format = useFormat();
  const spoken = useCardVerdict(card);
  const gradeOf = (name: ConformanceRule) => card.rules.find(({ rule }) => rule === name)?.grade;
  if (spoken.state === "no_data") return spoken;
  if (gradeOf("serves-modules") === "fail") {
    return {
      state: stateOfGrade("fail"),
      word: t("conformance.notProxyWord"),
      sentence: t("conformance.notProxy"),
    };
  }
  if (gradeOf("serves-itself") !== "warn") return spoken;
  return { ...spoken, sentence: format.sentences([t("conformance.elsewhere"), spoken.sentence]) };
}

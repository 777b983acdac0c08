import { conformanceRules } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import { wordsFrom, type WordsOf } from "../card/rule-words.ts";

/** What readers are told of the rules of the protocol. */
export function useConformanceWords(): WordsOf {
  const { t } = useTranslation();
  return wordsFrom(conformanceRules, (rule) => ({
    title: t(`conformance.rule.${rule}.title`),
    asks: t(`conformance.rule.${rule}.asks`),
  }));
}

import { conformanceRules, type ConformanceRule } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import type { WordsOf } from "../card/rule-words.ts";

const isKnown = (rule: string): rule is ConformanceRule => Object.hasOwn(conformanceRules, rule);

/** What readers are told of the rules of the protocol. */
export function useConformanceWords(): WordsOf {
  const { t } = useTranslation();
  return (rule) =>
    isKnown(rule)
      ? {
          title: t(`conformance.rule.${rule}.title`),
          asks: t(`conformance.rule.${rule}.asks`),
          source: conformanceRules[rule].source,
        }
      : { title: rule, asks: "" };
}

import { tlsRules, type TlsRule } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import type { WordsOf } from "../card/rule-words.ts";

const isKnown = (rule: string): rule is TlsRule => Object.hasOwn(tlsRules, rule);

/** What readers are told of the rules of secure connections. */
export function useTlsWords(): WordsOf {
  const { t } = useTranslation();
  return (rule) =>
    isKnown(rule)
      ? {
          title: t(`tls.rule.${rule}.title`),
          asks: t(`tls.rule.${rule}.asks`),
          source: tlsRules[rule].source,
        }
      : { title: rule, asks: "" };
}

import { tlsRules } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import { wordsFrom, type WordsOf } from "../card/rule-words.ts";

/** What readers are told of the rules of secure connections. */
export function useTlsWords(): WordsOf {
  const { t } = useTranslation();
  return wordsFrom(tlsRules, (rule) => ({
    title: t(`tls.rule.${rule}.title`),
    asks: t(`tls.rule.${rule}.asks`),
  }));
}

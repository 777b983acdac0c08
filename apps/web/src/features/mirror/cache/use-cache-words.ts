import { cacheRules } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import { wordsFrom, type WordsOf } from "../card/rule-words.ts";

/** What readers are told of the rules of caching. */
export function useCacheWords(): WordsOf {
  const { t } = useTranslation();
  return wordsFrom(cacheRules, (rule) => ({
    title: t(`cache.rule.${rule}.title`),
    asks: t(`cache.rule.${rule}.asks`),
  }));
}

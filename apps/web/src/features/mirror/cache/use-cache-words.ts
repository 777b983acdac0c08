import { cacheRules, type CacheRule } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import type { WordsOf } from "../card/rule-words.ts";

const isKnown = (rule: string): rule is CacheRule => Object.hasOwn(cacheRules, rule);

/** What readers are told of the rules of caching. */
export function useCacheWords(): WordsOf {
  const { t } = useTranslation();
  return (rule) =>
    isKnown(rule)
      ? {
          title: t(`cache.rule.${rule}.title`),
          asks: t(`cache.rule.${rule}.asks`),
          source: cacheRules[rule].source,
        }
      : { title: rule, asks: "" };
}

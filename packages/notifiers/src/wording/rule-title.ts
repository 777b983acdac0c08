import { cacheRules, conformanceRules, tlsRules } from "@heliograph/core";
import type { Voice } from "./voice.ts";

/** A rule of any card by its title; as it is where this version has no such rule. */
export function ruleTitle(rule: string, { t }: Voice): string {
  if (isOf(conformanceRules, rule)) return t(`conformance.rule.${rule}.title`);
  if (isOf(cacheRules, rule)) return t(`cache.rule.${rule}.title`);
  if (isOf(tlsRules, rule)) return t(`tls.rule.${rule}.title`);
  return rule;
}

const isOf = <Rule extends string>(rules: Readonly<Record<Rule, unknown>>, rule: string): rule is Rule =>
  Object.hasOwn(rules, rule);

import type { Card } from "@heliograph/core";
import { judgeRule } from "../interview/judge-rule.ts";
import type { Hearing } from "../interview/rule.ts";
import { rules } from "./rules.ts";

/**
 * Holds a mirror against every rule of caching, one after the other.
 * @throws the failure where it answered nothing at all
 */
export async function fillCacheCard(hearing: Hearing): Promise<Card> {
  const card: Card = [];
  let failure: unknown;
  for (const [rule, kept] of Object.entries(rules)) {
    const judgement = await judgeRule(kept, hearing, (untold) => (failure ??= untold.cause));
    card.push({ rule, ...judgement });
  }
  const { length: answered } = await hearing.interview.replies();
  if (answered === 0 && failure !== undefined) throw failure;
  return card;
}

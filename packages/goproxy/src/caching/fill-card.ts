import type { Card } from "@heliograph/core";
import { Untold, type Judgement } from "../conformance/judgement.ts";
import type { Hearing, Rule } from "../conformance/rule.ts";
import { rules } from "./rules.ts";

/**
 * Holds a mirror against every rule of caching, one after the other.
 * @throws the failure where it answered nothing at all
 */
export async function fillCacheCard(hearing: Hearing): Promise<Card> {
  const card: Card = [];
  let failure: unknown;
  for (const [rule, judgeRule] of Object.entries(rules)) {
    const judgement = await judge(judgeRule, hearing, (untold) => (failure ??= untold.cause));
    card.push({ rule, ...judgement });
  }
  const { length: answered } = await hearing.interview.replies();
  if (answered === 0 && failure !== undefined) throw failure;
  return card;
}

async function judge(rule: Rule, hearing: Hearing, onUntold: (untold: Untold) => void): Promise<Judgement> {
  try {
    return await rule(hearing);
  } catch (error) {
    if (!(error instanceof Untold)) throw error;
    onUntold(error);
    return { grade: "unknown", detail: error.message, exhibit: error.exhibit };
  }
}

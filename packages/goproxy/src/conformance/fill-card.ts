import type { Card, ConformanceRule } from "@heliograph/core";
import { judgeRule } from "../interview/judge-rule.ts";
import { notApplicable, type Judgement } from "../interview/judgement.ts";
import type { Hearing } from "../interview/rule.ts";
import { rules } from "./rules.ts";

const { "serves-modules": servesModules, ...others } = rules;

/**
 * Holds a mirror against every rule, one after the other; what is no module proxy against the first alone.
 * @throws the failure where the mirror could not even be asked whether it is one
 */
export async function fillConformanceCard(hearing: Hearing): Promise<Card> {
  const isProxy = await judgeRule(servesModules, hearing, (untold) => {
    if (untold.cause !== undefined) throw untold.cause;
  });
  const card: Card = [{ rule: "serves-modules" satisfies ConformanceRule, ...isProxy }];
  for (const [rule, kept] of Object.entries(others)) {
    card.push({ rule, ...(excused(isProxy) ?? (await judgeRule(kept, hearing))) });
  }
  return card;
}

/** What is said of every other rule, once it is clear that there is nothing to look at or no way to. */
function excused({ grade }: Judgement): Judgement | undefined {
  if (grade === "fail") return notApplicable("it is no module proxy");
  return grade === "unknown"
    ? { grade, detail: "nothing was answered that could be looked at", exhibit: null }
    : undefined;
}

import { Untold, type Judgement } from "./judgement.ts";
import type { Hearing, Rule } from "./rule.ts";

/** Judges how a mirror keeps a rule; `unknown` where that can't be told, which `onUntold` hears of. */
export async function judgeRule(
  rule: Rule,
  hearing: Hearing,
  onUntold: (untold: Untold) => void = () => {},
): Promise<Judgement> {
  try {
    return await rule(hearing);
  } catch (error) {
    if (!(error instanceof Untold)) throw error;
    onUntold(error);
    return { grade: "unknown", detail: error.message, exhibit: error.exhibit };
  }
}

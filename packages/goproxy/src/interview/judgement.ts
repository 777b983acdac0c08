import type { Exhibit, Grade } from "@heliograph/core";
import { inWords, type Reply } from "./reply.ts";

/** How a rule was seen kept: what was seen in a sentence, empty where the grade says it all, and the exchange that shows it. */
export type Judgement = { grade: Grade; detail: string; exhibit: Exhibit | null };

const judging =
  (grade: Grade) =>
  (detail: string, reply?: Reply): Judgement => ({ grade, detail, exhibit: reply?.last.exhibit ?? null });

/** It is kept. */
export const pass = (reply: Reply, detail = ""): Judgement => judging("pass")(detail, reply);

/** It is worse than it should be, and nobody's build breaks. */
export const warn = judging("warn");

/** Users or clients of the protocol break on it. */
export const fail = judging("fail");

/** It asks nothing of this mirror. */
export const notApplicable = judging("not-applicable");

/** Says so where what a rule is about is not there. */
export const nothingToJudge = (reply: Reply) =>
  notApplicable(`there is nothing to look at: ${inWords(reply)}`, reply);

/** The worst of several judgements, of equals the first. */
export const worstOf = (first: Judgement, ...others: readonly Judgement[]): Judgement =>
  others.reduce((worst, one) => (badness[one.grade] > badness[worst.grade] ? one : worst), first);

const badness: Record<Grade, number> = { "not-applicable": 0, pass: 1, unknown: 2, warn: 3, fail: 4 };

/** Thrown where a mirror could not be asked this time, so that nothing can be said of a rule. */
export class Untold extends Error {
  override readonly name = "Untold";
  readonly exhibit: Exhibit | null;

  constructor(message: string, exhibit: Exhibit | null, cause?: unknown) {
    super(message, { cause });
    this.exhibit = exhibit;
  }
}

import type { Interview } from "./interview.ts";
import type { Judgement } from "./judgement.ts";
import type { Subjects } from "./subjects.ts";

/** What a rule is judged by. */
export type Hearing = {
  interview: Interview;
  subjects: Subjects;
  /** Name of the checksum database; undefined where none is configured. */
  logName: string | undefined;
};

/**
 * Judges how a mirror keeps one rule.
 * @throws Untold where that can't be told this time
 */
export type Rule = (hearing: Hearing) => Promise<Judgement>;

/** Declares a rule; a file in `rules` exports it as its default. */
export const defineRule = (rule: Rule) => rule;

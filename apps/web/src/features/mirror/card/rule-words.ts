/** What readers are told of a rule. */
export type RuleWords = {
  title: string;
  /** What the rule asks, and why that matters; empty of a rule that is not known here. */
  asks: string;
  /** Where the rule stands. */
  source?: string;
};

/** Finds the words for a rule by its name. */
export type WordsOf = (rule: string) => RuleWords;

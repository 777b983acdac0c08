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

/** Finds the words for rules whose sources are given and of which `say` says what they ask; another one is called by its name. */
export function wordsFrom<Rule extends string>(
  sources: Readonly<Record<Rule, { source: string }>>,
  say: (rule: Rule) => Pick<RuleWords, "title" | "asks">,
): WordsOf {
  const isKnown = (rule: string): rule is Rule => Object.hasOwn(sources, rule);
  return (rule) =>
    isKnown(rule) ? { ...say(rule), source: sources[rule].source } : { title: rule, asks: "" };
}

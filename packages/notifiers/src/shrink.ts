import { cutToCharacters } from "./cut.ts";
import { most } from "./most.ts";
import type { Wordings } from "./wording/wording.ts";
import { each } from "./wording/wordings.ts";

/**
 * The same wordings, as short as it takes to fit: facts go from the bottom, then the end of the summary, then the command, and at
 * last the end of the title. The link and the footer stay.
 */
export function shrink(wordings: Wordings, fits: (candidate: Wordings) => boolean): Wordings {
  const longest = (length: (wording: Wordings[number]) => number) => Math.max(...wordings.map(length));
  const withFacts = (count: number) =>
    each(wordings, (wording) => ({ ...wording, facts: wording.facts.slice(0, count) }));
  const withSummary = (length: number) =>
    each(withFacts(0), (wording) => ({ ...wording, summary: cutToCharacters(wording.summary, length) }));
  const withoutCommand = each(withSummary(0), (wording) => ({ ...wording, action: null }));
  const withTitle = (length: number) =>
    each(withoutCommand, (wording) => ({ ...wording, title: cutToCharacters(wording.title, length) }));

  const atMost = (limit: number, candidate: (length: number) => Wordings) =>
    candidate(most(limit, (length) => fits(candidate(length))));
  const shorter = [
    () =>
      atMost(
        longest(({ facts }) => facts.length),
        withFacts,
      ),
    () =>
      atMost(
        longest(({ summary }) => summary.length),
        withSummary,
      ),
    () => withoutCommand,
  ];
  for (const candidate of shorter) {
    const shortened = candidate();
    if (fits(shortened)) return shortened;
  }
  return atMost(
    longest(({ title }) => title.length),
    withTitle,
  );
}

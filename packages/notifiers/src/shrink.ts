import { cutToCharacters } from "./cut.ts";
import { most } from "./most.ts";
import type { Wording, Wordings } from "./wording/wording.ts";
import { each } from "./wording/wordings.ts";

/**
 * The same wordings, as short as it takes to fit: facts go from the bottom, then the end of the summary, then the command, and at
 * last the end of the title. The link and the footer stay.
 */
export function shrink(wordings: Wordings, fits: (candidate: Wordings) => boolean): Wordings {
  const longest = (lengthOf: (wording: Wording) => number) => Math.max(...wordings.map(lengthOf));
  const withFacts = (count: number) =>
    each(wordings, (wording) => ({ ...wording, facts: wording.facts.slice(0, count) }));
  const withSummary = (length: number) =>
    each(withFacts(0), (wording) => ({ ...wording, summary: cutToCharacters(wording.summary, length) }));
  const withoutCommand = () => each(withSummary(0), (wording) => ({ ...wording, action: null }));
  const withTitle = (length: number) =>
    each(withoutCommand(), (wording) => ({ ...wording, title: cutToCharacters(wording.title, length) }));

  const steps = [
    { limit: longest(({ facts }) => facts.length), shortened: withFacts },
    { limit: longest(({ summary }) => summary.length), shortened: withSummary },
    { limit: 0, shortened: withoutCommand },
    { limit: longest(({ title }) => title.length), shortened: withTitle },
  ];
  let shortest = wordings;
  for (const { limit, shortened } of steps) {
    shortest = shortened(most(limit, (length) => fits(shortened(length))));
    if (fits(shortest)) break;
  }
  return shortest;
}

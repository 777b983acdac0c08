import { most } from "./most.ts";
import { shrink } from "./shrink.ts";
import type { Wordings } from "./wording/wording.ts";
import { each } from "./wording/wordings.ts";

/**
 * A message as one body, or as several where its lists do not fit into one: the further ones have the title, a number and the
 * rest of the names. What is too long even without lists is shrunk. Every body is rendered whole, so that nothing is cut inside markup.
 */
export function pagesOf<Body>(
  wordings: Wordings,
  render: (wordings: Wordings) => Body,
  fits: (body: Body) => boolean,
): [Body, ...Body[]] {
  const [first, ...others] = split(wordings, (candidate) => fits(render(candidate)));
  return [render(first), ...others.map(render)];
}

function split(wordings: Wordings, fits: (candidate: Wordings) => boolean): [Wordings, ...Wordings[]] {
  const count = Math.max(...wordings.map(nameCount));
  const whole = named(wordings, 0, count);
  if (fits(whole)) return [whole];
  let next = most(count, (to) => fits(named(wordings, 0, to)));
  const pages: [Wordings, ...Wordings[]] = [shrink(named(wordings, 0, next), fits)];
  while (next < count) {
    const from = next;
    const head = continued(wordings, pages.length + 1);
    const fitting = most(count - from, (length) => fits(named(head, from, from + length)));
    next += Math.max(1, fitting);
    pages.push(shrink(named(head, from, next), fits));
  }
  return pages;
}

const nameCount = ({ lists }: Wordings[number]) => lists.reduce((sum, { names }) => sum + names.length, 0);

/** The same wordings with so many of the names only, counted over all lists. */
const named = (wordings: Wordings, from: number, to: number): Wordings =>
  each(wordings, (wording) => {
    let start = 0;
    const lists = wording.lists.map(({ label, names }) => {
      const part = names.slice(Math.max(0, from - start), Math.max(0, to - start));
      start += names.length;
      return { label, names: part };
    });
    return { ...wording, lists: lists.filter(({ names }) => names.length > 0) };
  });

/** What stands above the names that are left. */
const continued = (wordings: Wordings, page: number): Wordings =>
  each(wordings, (wording) => ({
    ...wording,
    title: `${wording.title} (${page})`,
    summary: "",
    facts: [],
    action: null,
  }));

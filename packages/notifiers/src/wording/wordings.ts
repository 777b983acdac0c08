import type { Wording, Wordings } from "./wording.ts";

/** Changes each of them. */
export const each = ([leading, ...others]: Wordings, change: (wording: Wording) => Wording): Wordings => [
  change(leading),
  ...others.map(change),
];

/** The same wordings with lists in the leading one alone: their names are the same in all. */
export const listedOnce = ([leading, ...others]: Wordings): Wordings => [
  leading,
  ...others.map((wording) => ({ ...wording, lists: [] })),
];

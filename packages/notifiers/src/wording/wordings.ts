import type { Wording, Wordings } from "./wording.ts";

/** Changes each of them. */
export const each = ([leading, ...others]: Wordings, change: (wording: Wording) => Wording): Wordings => [
  change(leading),
  ...others.map(change),
];

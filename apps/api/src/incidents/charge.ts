import type { CardCause, FreshnessCause, Part, ProbeKind } from "@heliograph/core";

/** What enough vantages hold against a mirror. */
export type Charge = {
  mirrorId: number;
  /** The check whose runs show it. */
  kind: ProbeKind;
  cause: FreshnessCause | CardCause;
  /** `module@version`, a module, a rule, a host, or the slug of the mirror itself. */
  subject: string;
  part: Part;
  /** One sentence in English. */
  detail: string;
  /** What it should have been and what it was, where that can be said. */
  expected?: string;
  received?: string;
  /** Slugs of the vantages that see it. */
  vantages: string[];
  /** Since when it has been so, as far as was seen; epoch milliseconds. */
  since: number;
};

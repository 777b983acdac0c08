import type { FreshnessCause } from "@heliograph/core";

/** What enough vantages hold against a mirror. */
export type Charge = {
  mirrorId: number;
  cause: FreshnessCause;
  /** `module@version`, a module, or the slug of the mirror itself. */
  subject: string;
  part: "list" | "latest";
  /** One sentence in English. */
  detail: string;
  /** Slugs of the vantages that see it. */
  vantages: string[];
  /** Since when it has been so, as far as was seen; epoch milliseconds. */
  since: number;
};

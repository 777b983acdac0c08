import type { Limits } from "@heliograph/core";

/** A mirror, as far as it is named. */
export type NamedMirror = { slug: string; name: string };

/** An answer of this server, as much of it as a reader needs to see its form. */
export type Example = { path: string; text: string };

/** What there is to read by program. */
export type Reading = {
  /** Where this site is found. */
  origin: string;
  mirrors: readonly NamedMirror[];
  /** Whose badge, embed and feeds are shown; nobody's where no mirror is under watch. */
  mirror: NamedMirror | undefined;
  rates: Limits["rates"];
  examples: readonly Example[];
};

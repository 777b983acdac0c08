import type { Locale } from "@heliograph/core/messages";
import type { ReactNode } from "react";

/** A text in every language. */
export type Said = Readonly<Record<Locale, string>>;

/** A component or chart with all its states, in a file `stories/<name>.story.tsx`. */
export type Story = {
  /** What the code calls it. */
  name: string;
  /** What it is for, and how it is used. */
  about: Said;
  /** A picture is given the whole width. */
  isWide?: boolean;
  states: readonly { name: Said; shown: ReactNode }[];
};

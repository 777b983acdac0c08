import type { Node } from "@takumi-rs/core";
import type { State } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { mark } from "../surfaces/mark.ts";
import { stateShape } from "../surfaces/state-shape.ts";
import { box, drawing, words } from "./nodes.ts";
import { pictureColors } from "./picture-color.ts";

/** What stands on every card. */
export type Card = {
  locale: Locale;
  state: State;
  siteTitle: string;
  /** Where readers find us, and when that was so. */
  host: string;
  at: string;
  /** Short words about the whole: that it is a demonstration, or where an incident stands. */
  chips: readonly string[];
  /** The main thing, the same in the other language, and what belongs to it. */
  heading: string;
  other: string;
  details: readonly string[];
  /** What stands below. */
  below: readonly Node[];
};

/** A page in a picture: its verdict with shape and words, what it rests on, and when that was. */
export function card(told: Card): Node {
  const { locale, state, siteTitle, host, at, chips, heading, other, details, below } = told;
  const { fill, tint } = pictureColors[state];
  const otherLocale = locale === "en" ? "zh-CN" : "en";
  return {
    ...box(
      "card",
      box(
        "row",
        drawing("mark", mark),
        words("brand", siteTitle),
        box("end", ...chips.map((chip) => words("chip", chip, locale))),
      ),
      box(
        "main",
        drawing("shape", stateShape(state, { fill, mark: "#ffffff", size: 84 })),
        box(
          "said",
          words(locale === "en" ? "heading" : "heading-zh", heading, locale),
          words("other", other, otherLocale),
          ...details.map((detail) => words("detail", detail, locale)),
        ),
      ),
      box("space"),
      ...below,
      box("foot", words("foot-text", host), box("end", words("foot-text", at))),
    ),
    style: { backgroundColor: tint, borderTopColor: fill },
  };
}

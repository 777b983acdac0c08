import { shown } from "@heliograph/core";

/** What Unicode has no characters at, and no XML may hold. */
const noCharacters = /[\u{fffe}\u{ffff}]/gu;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A text from outside in one line that does nothing but stand there. */
export const toldText = (text: string) =>
  shown(text.replaceAll(/\s+/g, " ").trim()).replaceAll(noCharacters, "�");

/** As `toldText`, each of its lines by itself. */
export const toldLines = (text: string) => text.split(/\r?\n/).map(toldText);

/** As `toldText`, of so many letters at most. */
export function briefText(text: string, most: number): string {
  const told = toldText(text.slice(0, most * 16));
  const all = Array.from(letters.segment(told), ({ segment }) => segment);
  return all.length <= most
    ? told
    : `${all
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

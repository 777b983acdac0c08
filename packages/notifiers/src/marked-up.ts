import { cutToCharacters } from "./cut.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text with its markup, cut before that is put in so that both have so many characters at most. */
export function markedUp(text: string, most: number, markUp: (text: string) => string): string {
  const whole = markUp(text);
  if (whole.length <= most) return whole;
  const short = cutToCharacters(text, most);
  const fitting = [...graphemes.segment(short)]
    .map(({ index }) => markUp(`${short.slice(0, index).trimEnd()}…`))
    .findLast(({ length }) => length <= most);
  return fitting ?? "";
}

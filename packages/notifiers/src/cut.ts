const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many bytes a text has in UTF-8. */
export const byteLength = (text: string) => Buffer.byteLength(text);

/** A text in so many bytes at most, cut between two characters as readers see them, and then with “…”. */
export const cutToBytes = (text: string, most: number) => cut(text, most, byteLength);

/** A text in so many characters at most, as JavaScript counts them; cut likewise. */
export const cutToCharacters = (text: string, most: number) => cut(text, most, (part) => part.length);

function cut(text: string, most: number, measure: (part: string) => number): string {
  if (measure(text) <= most) return text;
  const room = most - measure("…");
  if (room < 0) return "";
  let length = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    length += measure(segment);
    if (length > room) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

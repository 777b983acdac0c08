/** Letters by how wide Verdana and its like draw them, in parts of their size. */
const widths = new Map(
  Object.entries({
    "ijl'|": 0.3,
    " ft,.": 0.37,
    'rIJ!()[]-/:;"': 0.45,
    "csz?": 0.54,
    abdeghknopquvxyLF: 0.61,
    "0123456789$*_": 0.64,
    ABCEKPRSTVXYZ: 0.7,
    DGHNOQU: 0.78,
    "#+<=>~w": 0.82,
    "mMW@%": 1,
  }).flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Letters that stand in a square, and those that stand on others. */
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u{2e80}-\u{303f}\u{ff00}-\u{ff60}]/u;
const marks = /[\p{M}\p{Cf}]/u;
const hairs = /[\u{2000}-\u{200a}\u{202f}]/u;

/** About how wide a text is drawn in a size, in px. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? otherWidth(letter);
  return width * size;
}

function otherWidth(letter: string): number {
  if (marks.test(letter)) return 0;
  if (hairs.test(letter)) return 0.25;
  return square.test(letter) ? 1 : 0.72;
}

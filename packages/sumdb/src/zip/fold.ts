/** A text in which letters that differ by case alone are the same, by Unicode's simple folding: `ſ` is `s`, `K` is `k`. */
export function foldCase(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, foldLetter).join("");
}

/** Its capital is `I`, but it is no small form of it outside Turkish. */
const dotlessI = "\u0131";

/** Where a letter's other case is several letters, they don't fold into one another: `ß` is not `SS`. */
function foldLetter(letter: string): string {
  if (letter === dotlessI) return letter;
  const upper = letter.toUpperCase();
  const lower = (isOneLetter(upper) ? upper : letter).toLowerCase();
  return isOneLetter(lower) ? lower : letter;
}

const isOneLetter = (text: string) => text.length <= 2 && Array.from(text).length === 1;

/** A text without its escapes: its bytes, a character each, and where in the text the spelling of each begins and ends. */
export type Plain = { bytes: string; starts: readonly number[]; ends: readonly number[] };

/** A character escaped in JSON, as one unit or two; a byte escaped in a URL, perhaps twice; half an escape at the end; or anything else but backslashes. */
const spelling =
  /\\+u(?<high>d[89ab][\da-f]{2})\\+u(?<low>d[c-f][\da-f]{2})|\\+u(?<unit>[\da-f]{4})|\\*%(?:25)*(?<byte>[\da-f]{2})|%[\da-f]?$|\\+u[\da-f]{0,3}$|\\*(?<other>[^\\])/giu;

/** Takes escapes out of a text, so that two spellings of the same become the same. */
export function plain(text: string): Plain {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: spelled, index, groups = {} } of text.matchAll(spelling)) {
    const bytes = bytesOf(groups);
    pieces.push(bytes);
    for (let at = 0; at < bytes.length; at += 1) {
      starts.push(index);
      ends.push(index + spelled.length);
    }
  }
  return { bytes: pieces.join(""), starts, ends };
}

function bytesOf({ high, low, unit, byte, other = "" }: Record<string, string | undefined>): string {
  if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
  const units = [high, low, unit]
    .flatMap((digits) => digits ?? [])
    .map((digits) => Number.parseInt(digits, 16));
  const character = units.length === 0 ? other : String.fromCharCode(...units);
  return Buffer.from(character).toString("latin1");
}

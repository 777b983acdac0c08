/** What stands in a secret's place. */
const mask = "[secret]";

/** Anything shorter would be found in every text. */
const shortest = 4;

/**
 * Makes a function that takes secrets out of texts: as they are, and percent-encoded, JSON-escaped or within base64, in any
 * mixture. A text is scrubbed before it is cut, because half a secret is not found.
 */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const patterns = secrets
    .filter((secret) => secret.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((secret) => [secret, ...base64sOf(secret)])
    .map(patternOf);
  if (patterns.length === 0) return (text) => text;
  const anywhere = new RegExp(patterns.join("|"), "gu");
  return (text) => text.replaceAll(anywhere, mask);
}

/** Each character as itself or escaped, each of its bytes as `%2F` or escaped again as `%252F`. */
const patternOf = (text: string) => Array.from(text, characterPattern).join("");

function characterPattern(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const escaped = units.map((unit) => String.raw`\\+u` + anyCase(unit, 4)).join("");
  const percent = Array.from(Buffer.from(character), (byte) => `%(?:25)*${anyCase(byte, 2)}`).join("");
  return String.raw`(?:\\*${literal(character)}|${percent}|${escaped})`;
}

/** A character for a pattern; the two that base64 spells in two ways stand for each other. */
function literal(character: string): string {
  if ("+-".includes(character)) return String.raw`[+\-]`;
  if ("/_".includes(character)) return String.raw`[\/_]`;
  return character.replaceAll(/[$()*.?[\\\]^{|}]/g, String.raw`\$&`);
}

/** A number in hexadecimal digits of either case. */
const anyCase = (value: number, digits: number) =>
  value
    .toString(16)
    .padStart(digits, "0")
    .replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** What base64 of any text that holds the secret has of it: one form for each place at which it can begin. */
const base64sOf = (secret: string) =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const isOfSecret = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)] as const;
    return bytes.toString("base64").slice(...isOfSecret);
  });

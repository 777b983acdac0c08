import { plain } from "./plain.ts";

/** What stands in a secret's place. */
const mask = "[secret]";

/** Anything shorter would be found in every text. */
const shortest = 4;

/** The same of the beginning of a secret, at the end of a text. */
const shortestCut = 8;

/**
 * Makes a function that takes secrets out of texts: as they are, and percent-encoded, JSON-escaped or within base64, in any
 * mixture; where a text was cut within one, its beginning too.
 */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const wanted = secrets
    .flatMap((secret) => (secret.length < shortest ? [] : [secret, ...base64sOf(secret)]))
    .map((secret) => plain(secret).bytes);
  return (text) => {
    const { bytes, starts, ends } = plain(text);
    const found = wanted.flatMap((secret) => [...placesOf(secret, bytes), ...cutPlaceOf(secret, bytes)]);
    let scrubbed = "";
    let told = 0;
    for (const { from, to } of merged(found)) {
      scrubbed += text.slice(told, starts[from]) + mask;
      told = to === bytes.length ? text.length : (ends[to - 1] ?? text.length);
    }
    return scrubbed + text.slice(told);
  };
}

type Place = { from: number; to: number };

function placesOf(secret: string, bytes: string): Place[] {
  const places: Place[] = [];
  for (let from = bytes.indexOf(secret); from !== -1; from = bytes.indexOf(secret, from + 1)) {
    places.push({ from, to: from + secret.length });
  }
  return places;
}

/** Where a text ends with the beginning of a secret. */
function cutPlaceOf(secret: string, bytes: string): Place[] {
  const to = bytes.length;
  for (let length = Math.min(secret.length - 1, to); length >= shortestCut; length -= 1) {
    if (bytes.endsWith(secret.slice(0, length))) return [{ from: to - length, to }];
  }
  return [];
}

/** The same places in order, those that overlap as one. */
function merged(places: readonly Place[]): Place[] {
  const apart: Place[] = [];
  for (const place of places.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1);
    if (last !== undefined && place.from < last.to) last.to = Math.max(last.to, place.to);
    else apart.push({ ...place });
  }
  return apart;
}

/** What base64, in either alphabet, of any text that holds the secret has of it: one form for each place at which it can begin. */
const base64sOf = (secret: string) =>
  [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const isOfSecret = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)] as const;
    const forms = [bytes.toString("base64"), bytes.toString("base64url")];
    return [...new Set(forms.map((form) => form.slice(...isOfSecret)))];
  });

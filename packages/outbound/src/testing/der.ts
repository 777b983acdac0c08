/** One DER value: a tag, the length, and what it holds (ITU-T X.690 §10.1). */
export function der(tag: number, ...held: Buffer[]): Buffer {
  const content = Buffer.concat(held);
  const length = content.length < 128 ? [content.length] : longLength(content.length);
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

export const sequence = (...held: Buffer[]) => der(0x30, ...held);

export const setOf = (...held: Buffer[]) => der(0x31, ...held);

export const octetString = (...held: Buffer[]) => der(0x04, ...held);

/** A bit string whose last octet leaves `unused` bits out. */
export const bitString = (octets: Buffer, unused = 0) => der(0x03, Buffer.from([unused]), octets);

export const utf8String = (text: string) => der(0x0c, Buffer.from(text));

export const boolean = (value: boolean) => der(0x01, Buffer.from([value ? 0xff : 0]));

/** A whole number, not negative, from its octets. */
export const integer = (octets: Buffer) =>
  der(0x02, (octets[0] ?? 0) >= 128 ? Buffer.concat([Buffer.from([0]), octets]) : octets);

/** Context-specific value `[number]`, holding others. */
export const context = (number: number, ...held: Buffer[]) => der(0xa0 + number, ...held);

export const nothing = der(0x05);

/** An object identifier from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** An instant as RFC 5280 §4.1.2.5 wants it: two-digit years up to 2049, four digits from then on. */
export const time = (at: Date) =>
  at.getUTCFullYear() < 2_050 ? der(0x17, Buffer.from(digitsOf(at).slice(2))) : generalizedTime(at);

/** An instant with a year of four digits. */
export const generalizedTime = (at: Date) => der(0x18, Buffer.from(digitsOf(at)));

const digitsOf = (at: Date) => at.toISOString().replaceAll(/\.\d+|[-:T]/g, "");

function longLength(length: number): number[] {
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) octets.unshift(rest & 0xff);
  return [0x80 + octets.length, ...octets];
}

function base128(value: number): number[] {
  const octets = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) octets.unshift((rest & 0x7f) | 0x80);
  return octets;
}

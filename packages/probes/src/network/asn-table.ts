import { octetsOf } from "./octets.ts";

/** Which autonomous system, the network of one operator, an address belongs to: `AS13335 CLOUDFLARENET`. */
export type AsnTable = { asnOf: (address: string) => string | undefined };

/**
 * Reads a table of ranges of addresses as https://iptoasn.com publishes it, of IPv4, IPv6 or both, each family in rising order:
 *
 *     1.0.0.0 <tab> 1.0.0.255 <tab> 13335 <tab> US <tab> CLOUDFLARENET
 *
 * Ranges of system 0 belong to nobody.
 * @throws Error naming the line that is wrong
 */
export function parseAsnTable(text: string): AsnTable {
  const families = { 4: new Ranges(4), 16: new Ranges(16) };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const range = readLine(line);
    const family = range && familyOf(families, range.first);
    const wasAdded = range !== undefined && (range.asn === "" || family?.add(range) === true);
    if (!wasAdded) throw new Error(`line ${index + 1} is no range of addresses behind the one before it`);
  }
  return {
    asnOf(address) {
      const octets = octetsOf(address);
      return octets && familyOf(families, octets)?.find(octets);
    },
  };
}

type Range = { first: Buffer; last: Buffer; asn: string };

function readLine(line: string): Range | undefined {
  const [from = "", to = "", number = "", , name = ""] = line.trim().split("\t");
  const [first, last] = [octetsOf(from), octetsOf(to)];
  if (first === undefined || last === undefined || !/^\d{1,10}$/.test(number)) return undefined;
  return { first, last, asn: number === "0" ? "" : `AS${number} ${name}`.trim().slice(0, 120) };
}

const familyOf = (families: Record<4 | 16, Ranges>, { length }: Buffer): Ranges | undefined =>
  length === 4 || length === 16 ? families[length] : undefined;

/** Ranges of one family in rising order: half a million of them take a few megabytes. */
class Ranges {
  readonly #width: number;
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();
  /** The place of each range's name. */
  readonly #named: number[] = [];
  /** The first and the last address of each range, one behind the other. */
  #ends = Buffer.alloc(1_024);

  constructor(width: number) {
    this.#width = width;
  }

  /** Takes the next range, unless it does not lie behind those before it. */
  add({ first, last, asn }: Range): boolean {
    const { length } = this.#named;
    if (first.length !== last.length || Buffer.compare(first, last) > 0) return false;
    if (length > 0 && this.#compare(first, length - 1, "last") <= 0) return false;
    const at = 2 * length * this.#width;
    if (at + 2 * this.#width > this.#ends.length)
      this.#ends = Buffer.concat([this.#ends], 2 * this.#ends.length);
    first.copy(this.#ends, at);
    last.copy(this.#ends, at + this.#width);
    this.#named.push(this.#placeOf(asn));
    return true;
  }

  /** The name of the range that an address lies in. */
  find(address: Buffer): string | undefined {
    let [low, high] = [0, this.#named.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(address, middle, "last") > 0) low = middle + 1;
      else high = middle;
    }
    if (low === this.#named.length || this.#compare(address, low, "first") < 0) return undefined;
    return this.#names[this.#named[low] ?? -1];
  }

  #compare(address: Buffer, range: number, end: "first" | "last"): number {
    const at = (2 * range + (end === "last" ? 1 : 0)) * this.#width;
    return address.compare(this.#ends, at, at + this.#width);
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }
}

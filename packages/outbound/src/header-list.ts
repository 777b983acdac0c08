/** The header lines of an answer, in the order in which they came; names in small letters. */
export class HeaderList implements Iterable<readonly [name: string, value: string]> {
  readonly #lines: readonly (readonly [name: string, value: string])[];

  constructor(lines: readonly (readonly [name: string, value: string])[]) {
    this.#lines = lines;
  }

  /** The value under a name, several joined by `, ` (RFC 9110 §5.2); `undefined` when there is none. */
  get(name: string): string | undefined {
    const values = this.all(name);
    return values.length === 0 ? undefined : values.join(", ");
  }

  /** Each value under a name by itself. */
  all(name: string): string[] {
    const wanted = name.toLowerCase();
    return this.#lines.filter(([known]) => known === wanted).map(([, value]) => value);
  }

  [Symbol.iterator](): Iterator<readonly [name: string, value: string]> {
    return this.#lines[Symbol.iterator]();
  }
}

import { countWhile } from "./count-while.ts";
import type { Make } from "./package-release.ts";

/** A record that a log takes in at a time, true or tampered with. */
export type TimedRecord = { publishedAt: number; name: string; text: (make: Make) => string };

/** The records of a log, in the order in which it takes them in. */
export class RecordList {
  readonly #records: readonly TimedRecord[];
  readonly #ids: ReadonlyMap<string, number>;

  constructor(records: readonly TimedRecord[]) {
    this.#records = records.toSorted((one, other) => one.publishedAt - other.publishedAt);
    this.#ids = new Map(this.#records.map(({ name }, id) => [name, id]));
  }

  /** The place of the record of `<path>@<version>`. */
  idOf(name: string): number | undefined {
    return this.#ids.get(name);
  }

  slice(from: number, to: number): readonly TimedRecord[] {
    return this.#records.slice(from, to);
  }

  /** How many records there are at a time. */
  countAt(at: number): number {
    return countWhile(this.#records, ({ publishedAt }) => publishedAt <= at);
  }
}

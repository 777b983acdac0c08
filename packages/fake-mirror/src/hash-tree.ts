import { type Hash, hashNode, type HashReader, hashRecord, subtreeAt } from "@heliograph/sumdb";

/** The hashes of a log that only grows, every complete subtree of it. */
export class HashTree {
  /** By level, from the leaves up. */
  readonly #levels: Hash[][] = [];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  add(text: string): void {
    let hash = hashRecord(Buffer.from(text));
    for (const level of this.#levels) {
      const left = level.at(-1);
      level.push(hash);
      if (left === undefined || level.length % 2 === 1) return;
      hash = hashNode(left, hash);
    }
    this.#levels.push([hash]);
  }

  /** The hashes at the places where a log stores them. */
  readonly read: HashReader = (indexes) =>
    indexes.map((index) => {
      const { level, position } = subtreeAt(index);
      const hash = this.#levels[level]?.[Number(position)];
      if (hash === undefined) throw new RangeError(`a log of ${this.size} records has no hash at ${index}`);
      return hash;
    });
}

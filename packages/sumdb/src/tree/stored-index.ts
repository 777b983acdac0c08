/** A complete subtree of 2^`level` records, the `position`th of its kind from the left. */
export type Subtree = { level: number; position: bigint };

/**
 * How many hashes a log of this many records has stored: one for every complete subtree. That is size + ⌊size/2⌋ +
 * ⌊size/4⌋ + …, which is twice the size but for its bits that are one.
 */
export function storedHashCount(size: bigint): bigint {
  return 2n * size - BigInt(size.toString(2).replaceAll("0", "").length);
}

/**
 * Where a log keeps the hash of a subtree. Hashes are kept in the order in which their subtrees become complete,
 * so that a growing log only appends: after the last leaf of a subtree come its parents, the lowest first.
 */
export function storedIndex({ level, position }: Subtree): bigint {
  const lastRecord = ((position + 1n) << BigInt(level)) - 1n;
  return storedHashCount(lastRecord) + BigInt(level);
}

/** The subtree whose hash is kept at an index. */
export function subtreeAt(index: bigint): Subtree {
  let record = index / 2n;
  while (storedHashCount(record + 1n) <= index) record += 1n;
  const level = Number(index - storedHashCount(record));
  return { level, position: record >> BigInt(level) };
}

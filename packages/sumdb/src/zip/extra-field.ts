/** The extra field that holds what does not fit into 32 bits. */
const zip64Tag = 1;

/** Stands in a field of 32 bits for a number in the extra field. */
export const inExtraField = 0xffffffff;

/**
 * The numbers of 64 bits of a header's extra fields, in their order; `undefined` where there is no such field.
 * A field that is cut off ends the reading, as it does in Go.
 */
export function zip64Numbers(extra: Buffer): number[] | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const tag = extra.readUInt16LE(at);
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return undefined;
    if (tag === zip64Tag) return numbersOf(extra.subarray(at + 4, end));
    at = end;
  }
  return undefined;
}

const numbersOf = (field: Buffer) =>
  Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
    Number(field.readBigUInt64LE(index * 8)),
  );

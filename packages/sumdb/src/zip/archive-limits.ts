import { ArchiveError } from "./archive-error.ts";

/** What an archive may cost its reader. */
export type ArchiveLimits = {
  packedBytes: number;
  /** All contents together. */
  unpackedBytes: number;
  entries: number;
  /** The directory with everything in it: names, extra fields, comments. */
  directoryBytes: number;
  nameBytes: number;
  /** `go.mod` and `LICENSE` at the root, each. */
  rootFileBytes: number;
  /** Bytes unpacked per byte of the archive, once more than `ratioFromBytes` are. */
  ratio: number;
  ratioFromBytes: number;
};

const mebibyte = 1_024 * 1_024;

/** What the go command takes, and where it knows no bound, what honest modules stay far below. */
export const defaultArchiveLimits: ArchiveLimits = {
  packedBytes: 500 * mebibyte,
  unpackedBytes: 500 * mebibyte,
  entries: 100_000,
  directoryBytes: 64 * mebibyte,
  nameBytes: 1_024,
  rootFileBytes: 16 * mebibyte,
  ratio: 200,
  ratioFromBytes: 16 * mebibyte,
};

/** Counts unpacked bytes, declared or real, of an archive of `packedBytes`; what it makes throws at the first too many. */
export function createCounter(limits: ArchiveLimits, packedBytes: number): (bytes: number) => void {
  let unpackedBytes = 0;
  return (bytes) => {
    unpackedBytes += bytes;
    if (unpackedBytes > limits.unpackedBytes) {
      throw new ArchiveError("too-large", `more than ${limits.unpackedBytes} bytes unpacked`);
    }
    if (unpackedBytes > limits.ratioFromBytes && unpackedBytes > limits.ratio * packedBytes) {
      throw new ArchiveError("bomb", `more than ${limits.ratio} bytes unpacked for each byte packed`);
    }
  };
}

/** A signed certificate timestamp as it is sent (RFC 6962 §3.2). */
export type SentStamp = {
  logId: Buffer;
  /** Epoch milliseconds. */
  at: number;
  extensions: Buffer;
  /** By RFC 5246 §7.4.1.4.1; SHA-256 is 4. */
  hash: number;
  signature: Buffer;
};

/** Reads a list of timestamps (RFC 6962 §3.3); what follows something that is none, and other versions, are left out. */
export function readStampList(octets: Buffer): SentStamp[] {
  const list = new Reader(octets).counted();
  const stamps: SentStamp[] = [];
  const reader = new Reader(list);
  while (!reader.isAtEnd) {
    const stamp = readStamp(new Reader(reader.counted()));
    if (stamp !== undefined) stamps.push(stamp);
  }
  return stamps;
}

function readStamp(reader: Reader): SentStamp | undefined {
  const version = reader.number(1);
  const stamp = {
    logId: reader.take(32),
    at: reader.number(8),
    extensions: reader.counted(),
    hash: reader.number(1),
    // The kind of signature follows from the log's key.
    kind: reader.number(1),
    signature: reader.counted(),
  };
  return version === 0 && stamp.signature.length > 0 ? stamp : undefined;
}

/** Reads octets in order; beyond the end there is nothing. */
class Reader {
  readonly #octets: Buffer;
  #at = 0;

  constructor(octets: Buffer) {
    this.#octets = octets;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#octets.length;
  }

  take(count: number): Buffer {
    const taken = this.#octets.subarray(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  number(width: number): number {
    return this.take(width).reduce((value, octet) => value * 256 + octet, 0);
  }

  /** Octets behind their number of two octets. */
  counted(): Buffer {
    return this.take(this.number(2));
  }
}

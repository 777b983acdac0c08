/** Frame types of RFC 9113 §6. */
export const frameTypes = {
  data: 0,
  headers: 1,
  reset: 3,
  settings: 4,
  push: 5,
  ping: 6,
  goAway: 7,
  continuation: 9,
};

/** Flags of RFC 9113 §6: the stream ends here, the header block ends here, this acknowledges. */
export const flags = { endStream: 0x1, endHeaders: 0x4, acknowledge: 0x1 };

/** `:status: 200` as HPACK's static table has it (RFC 7541 appendix A). */
export const statusOk = Buffer.from([0x88]);

/** One HTTP/2 frame (RFC 9113 §4.1). */
export function frame(
  type: keyof typeof frameTypes,
  flag: number,
  stream: number,
  payload: Buffer = Buffer.alloc(0),
) {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head[3] = frameTypes[type];
  head[4] = flag;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** One header line, spelled out (RFC 7541 §6.2.2). */
export const headerLine = (name: string, value: string) =>
  Buffer.concat([
    Buffer.from([0, name.length]),
    Buffer.from(name),
    Buffer.from([value.length]),
    Buffer.from(value),
  ]);

/** Whole numbers of four octets each. */
export function words(...numbers: number[]): Buffer {
  const octets = Buffer.alloc(4 * numbers.length);
  for (const [at, number] of numbers.entries()) octets.writeUInt32BE(number, 4 * at);
  return octets;
}

const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** What Alertmanager knows labels by: FNV-1a of names and values in order, each ended by 0xff, in hexadecimal. */
export function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  const text = Object.entries(labels)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, value]) => [Buffer.from(name), separator, Buffer.from(value), separator]);
  const hash = Buffer.concat(text).reduce(
    (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * prime),
    offsetBasis,
  );
  return hash.toString(16).padStart(16, "0");
}

const separator = Buffer.from([0xff]);

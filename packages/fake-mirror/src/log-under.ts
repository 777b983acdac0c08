import { formatRecord, formatTilePath, fullWidth, parseTilePath } from "@heliograph/sumdb";
import { inForce, type OrderedFault } from "./fault.ts";
import type { Sumdb } from "./sumdb.ts";

/** What a mirror of a checksum log shows at a time. */
export type LogView = {
  /** The signed head. */
  head: (at: number) => Promise<string>;
  /** What a lookup of `<path>@<version>` shows; `undefined` when it is not in the log yet. */
  lookup: (name: string, at: number) => Promise<string | undefined>;
  /** The tile at a path; `undefined` when it is not there. Throws `SumdbError`. */
  tile: (path: string, at: number) => Promise<Buffer | undefined>;
};

/** The log as the mirror shows it under its faults. */
export function logUnder(faults: readonly OrderedFault[], sumdb: Sumdb): LogView {
  const fork = inForce(faults, "forked-log");
  const log = fork === undefined ? sumdb.genuine : sumdb.forkedAfter(fork.after);
  const tampered = sumdb.forkedAfter(0);
  const sign = signingUnder(faults, sumdb);
  const headTime = (at: number) => Math.min(at, inForce(faults, "old-head")?.asOf ?? at);

  function shownRecord(name: string, at: number) {
    for (const { kind } of faults.toReversed()) {
      if (kind === "forged-record") return tampered.record(name, at);
      if (kind === "wrong-record" || kind === "stray-line") return log.otherRecord(name, at);
    }
    return log.record(name, at);
  }

  return {
    head: async (at) => sign(await log.head(headTime(at))),
    async lookup(name, at) {
      const record = shownRecord(name, at);
      if (record === undefined || log.record(name, at) === undefined) return undefined;
      const stray = inForce(faults, "stray-line") && tampered.record(name, at)?.text;
      return formatRecord(record) + sign(await log.head(headTime(at)), stray);
    },
    async tile(path, at) {
      let bytes = await log.tile(path, at);
      for (const fault of faults) bytes = bytes && (await tileUnder(fault, { bytes, path, at }));
      return bytes;
    },
  };

  async function tileUnder(
    fault: OrderedFault,
    { bytes, path, at }: ServedTile,
  ): Promise<Buffer | undefined> {
    if (fault.kind === "missing-tile") return undefined;
    if (fault.kind === "tile-length") return Buffer.concat([bytes], Math.max(bytes.length + fault.bytes, 0));
    const tile = parseTilePath(path);
    const full = { ...tile, width: fullWidth(tile.height) };
    const isFull = tile.width === full.width;
    if (fault.kind === "missing-partial") {
      return isFull || (await log.tile(formatTilePath(full), at)) === undefined ? bytes : undefined;
    }
    if (fault.kind !== "forged-tile" || (fault.level ?? tile.level) !== tile.level) return bytes;
    if (!fault.chain) return Buffer.from(bytes.map((byte) => byte ^ 1));
    return isFull ? tampered.tile(path, at) : bytes;
  }
}

function signingUnder(faults: readonly OrderedFault[], { sign, signAsImpostor }: Sumdb): Sumdb["sign"] {
  for (const { kind } of faults.toReversed()) {
    if (kind === "wrong-key") return signAsImpostor;
    if (kind === "bad-signature") return (head, lines) => damage(sign(head, lines));
  }
  return sign;
}

/** The note with another digit within its last signature. */
const damage = (note: string) => note.replace(/(.)(?=.{8}\n$)/, (digit) => (digit === "A" ? "B" : "A"));

type ServedTile = { bytes: Buffer; path: string; at: number };

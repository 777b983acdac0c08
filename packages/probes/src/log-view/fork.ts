import { formatTreeProof } from "@heliograph/evidence";
import type { SignedHead } from "@heliograph/sumdb";
import type { LogSource } from "./log-source.ts";
import type { Related } from "./relate.ts";
import { headFile, servedTiles } from "./served-tiles.ts";
import { suspicion, type Suspicion } from "./suspicion.ts";

/** The suspicion, which is a proof already, that one key has signed two heads of which neither tree contains the other. */
export function fork(
  source: LogSource,
  { shown, other }: { shown: SignedHead; other: SignedHead },
  { proof, olderHash }: Related,
  { error, log, against }: Pick<Suspicion, "error"> & { log: string; against: string | null },
): Suspicion {
  const isOlder = shown.size < other.size;
  const [older, newer] = isOlder ? [shown, other] : [other, shown];
  const [expected, received] = isOlder
    ? [olderHash ?? other.hash, shown.hash]
    : [other.hash, olderHash ?? shown.hash];
  const treeProof = olderHash && { olderSize: older.size, size: newer.size, olderHash, hashes: proof };
  const files = [
    headFile(1, older),
    headFile(2, newer),
    ...(treeProof ? [{ name: "tree-proof.json", content: Buffer.from(formatTreeProof(treeProof)) }] : []),
    ...servedTiles(source),
  ];
  return suspicion(
    { error, files },
    {
      cause: "log_forked",
      subject: log,
      part: "head",
      detail:
        older.size === newer.size
          ? `two signed heads of ${older.size} records have different hashes`
          : `the signed head of ${newer.size} records does not begin with that of ${older.size}`,
      expected: expected.toString("base64"),
      received: received.toString("base64"),
      heads: [older.note, newer.note],
      ...(olderHash && { proof: proof.map((hash) => hash.toString("base64")) }),
      against,
    },
  );
}

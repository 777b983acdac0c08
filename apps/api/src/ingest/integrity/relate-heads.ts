import {
  readTrustedHead,
  replaceTrustedHead,
  saveStanding,
  type StoredHead,
  type Transaction,
} from "@heliograph/db";
import { contains } from "./contains.ts";
import { settle } from "./settle.ts";

/** Draws the conclusion from a proof that one of two heads contains the other; hashes that prove nothing change nothing. */
export async function relateHeads(
  tx: Transaction,
  log: string,
  [one, other]: readonly [StoredHead, StoredHead],
  { proof, at }: { proof: readonly string[]; at: number },
): Promise<void> {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  if (smaller.size === larger.size || !contains(larger, smaller, proof)) return;
  const trusted = await readTrustedHead(tx, log);
  const settled = settle(smaller, larger, trusted);
  if (settled === undefined) return;
  const { head, standing, trust } = settled;
  await saveStanding(tx, [head.id], standing);
  if (trust) await replaceTrustedHead(tx, { log, before: trusted?.id, after: head.id, at });
}

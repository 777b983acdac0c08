import type { Finding } from "@heliograph/core";
import type { StoredHead } from "@heliograph/db";
import { contains } from "./contains.ts";

/**
 * Whether two signed heads are proved to contradict each other: with other hashes at one size, or by a tree proof that leads
 * from the newer one to another hash at the older one's size, which a report names as expected or received (RFC 6962 §2.1.2).
 */
export function contradict(
  [one, other]: readonly [StoredHead, StoredHead],
  { expected, received, proof = [] }: Pick<Finding, "expected" | "received" | "proof">,
): boolean {
  const [older, newer] = one.size < other.size ? [one, other] : [other, one];
  if (older.size === newer.size) return older.hash !== newer.hash;
  const hash = expected === older.hash ? received : expected;
  return older.size > 0 && hash !== older.hash && contains(newer, { ...older, hash }, proof);
}

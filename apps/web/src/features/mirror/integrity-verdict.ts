import type { MirrorIntegrity, Proof } from "@heliograph/core";

/** How many looks into versions there were, by how far they proved them. */
type ProofCounts = MirrorIntegrity["counts"]["24h"];

/** What the looks of a day say together. */
export type IntegrityVerdict =
  | { kind: "never" | "none" }
  | { kind: "all" | "some" | "refuted"; looks: number; total: number };

/** How far a version can be proved, in the order in which readers are told. */
export const proofKinds = ["verified", "refuted", "unrecorded", "unproved"] as const satisfies Proof[];

/** How many looks there were. */
const totalOf = (counts: ProofCounts) => proofKinds.reduce((sum, proof) => sum + counts[proof], 0);

/** Sums a day up: one look that refutes outweighs all that verify. */
export function integrityVerdict({
  checkedAt,
  counts,
}: Pick<MirrorIntegrity, "checkedAt" | "counts">): IntegrityVerdict {
  const day = counts["24h"];
  const total = totalOf(day);
  if (checkedAt === null) return { kind: "never" };
  if (total === 0) return { kind: "none" };
  if (day.refuted > 0) return { kind: "refuted", looks: day.refuted, total };
  return { kind: day.verified === total ? "all" : "some", looks: day.verified, total };
}

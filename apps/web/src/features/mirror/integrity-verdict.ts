import type { MirrorIntegrity, Proof } from "@heliograph/core";

/** How many versions were looked into, by how far they are proved. */
type ProofCounts = MirrorIntegrity["counts"]["24h"];

/** What the versions looked into over a day say together. */
export type IntegrityVerdict =
  | { kind: "never" | "none" }
  | { kind: "all" | "some" | "refuted"; versions: number; total: number };

/** How far a version can be proved, in the order in which readers are told. */
export const proofKinds = ["verified", "refuted", "unrecorded", "unproved"] as const satisfies Proof[];

/** How many versions were looked into. */
const totalOf = (counts: ProofCounts) => proofKinds.reduce((sum, proof) => sum + counts[proof], 0);

/** Sums a day up: one refuted version outweighs all that are verified. */
export function integrityVerdict({
  checkedAt,
  counts,
}: Pick<MirrorIntegrity, "checkedAt" | "counts">): IntegrityVerdict {
  const day = counts["24h"];
  const total = totalOf(day);
  if (checkedAt === null) return { kind: "never" };
  if (total === 0) return { kind: "none" };
  if (day.refuted > 0) return { kind: "refuted", versions: day.refuted, total };
  return { kind: day.verified === total ? "all" : "some", versions: day.verified, total };
}

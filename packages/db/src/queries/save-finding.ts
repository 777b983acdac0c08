import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Finding, ProbeKind } from "@heliograph/core";
import type { Transaction } from "../connect.ts";
import { findings } from "../schema/findings.ts";

/** A finding, and against whom it is held; `at` is epoch milliseconds. */
export type FoundFinding = Omit<Finding, "against"> & {
  mirrorId: number;
  /** Null of one that was found by comparing what several vantages saw. */
  vantageId: number | null;
  kind: ProbeKind;
  /** Of a fork: the mirror that showed the other head. */
  againstMirrorId: number | null;
  at: number;
};

/** Keeps a finding; one that was found before is the same row, found again. Which is it, and to which incident does it belong? */
export async function saveFinding(
  tx: Transaction,
  { evidence, at, ...finding }: FoundFinding,
): Promise<{ id: number; incidentId: number | null }> {
  const foundAt = new Date(at);
  const [saved] = await tx
    .insert(findings)
    .values({
      ...finding,
      digest: digestOf(finding),
      evidenceSha256: evidence?.sha256 ?? null,
      evidenceSizeBytes: evidence?.sizeBytes ?? null,
      foundAt,
      lastFoundAt: foundAt,
    })
    .onConflictDoUpdate({
      target: findings.digest,
      set: {
        confirmed: sql`findings.confirmed or excluded.confirmed`,
        vantageId: firstWithEvidence("vantage_id"),
        evidenceSha256: firstWithEvidence("evidence_sha256"),
        evidenceSizeBytes: firstWithEvidence("evidence_size_bytes"),
        foundAt: sql`least(findings.found_at, excluded.found_at)`,
        lastFoundAt: sql`greatest(findings.last_found_at, excluded.last_found_at)`,
      },
    })
    .returning({ id: findings.id, incidentId: findings.incidentId });
  if (saved === undefined) throw new Error("a finding was not kept");
  return saved;
}

const digestOf = ({
  mirrorId,
  cause,
  subject,
  part,
  expected,
  received,
}: Omit<FoundFinding, "evidence" | "at">) =>
  createHash("sha256")
    .update(JSON.stringify([mirrorId, cause, subject, part, expected, received]))
    .digest("hex");

/** Evidence stays with the vantage that keeps it: the first one that had some. */
const firstWithEvidence = (column: "vantage_id" | "evidence_sha256" | "evidence_size_bytes") => {
  const name = sql.identifier(column);
  return sql`case when findings.evidence_sha256 is null and excluded.evidence_sha256 is not null
    then excluded.${name} else findings.${name} end`;
};

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Finding, FindingCause, ProbeKind } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { evidence as bundles } from "../../schema/evidence.ts";
import { findings } from "../../schema/findings.ts";

/** A finding, and against whom it is held; `at` is epoch milliseconds. */
export type FoundFinding = Omit<Finding, "against" | "cause"> & {
  cause: FindingCause;
  mirrorId: number;
  /** Null of one that was found by comparing what several vantages saw. */
  vantageId: number | null;
  kind: ProbeKind;
  /** Of a fork: the mirror that showed the other head. */
  againstMirrorId: number | null;
  at: number;
};

/**
 * Keeps a finding; one that was found before is the same row, found again, and keeps its bundle once all of that has arrived.
 * Which is it, and is the bundle that came with it wanted?
 */
export async function saveFinding(
  tx: Transaction,
  { evidence, at, ...finding }: FoundFinding,
): Promise<{ id: number; wantsEvidence: boolean }> {
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
        vantageId: withEvidence("vantage_id"),
        evidenceSha256: withEvidence("evidence_sha256"),
        evidenceSizeBytes: withEvidence("evidence_size_bytes"),
        foundAt: sql`least(findings.found_at, excluded.found_at)`,
        lastFoundAt: sql`greatest(findings.last_found_at, excluded.last_found_at)`,
      },
    })
    .returning({ id: findings.id, sha256: findings.evidenceSha256 });
  if (saved === undefined) throw new Error("a finding was not kept");
  return { id: saved.id, wantsEvidence: evidence !== null && saved.sha256 === evidence.sha256 };
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

/** A bundle is kept by the vantage that found it: the first one that has arrived as a whole. */
const withEvidence = (column: "vantage_id" | "evidence_sha256" | "evidence_size_bytes") => {
  const name = sql.identifier(column);
  return sql`case when excluded.evidence_sha256 is null or exists (
      select from ${bundles}
      where ${bundles.vantageId} = findings.vantage_id and ${bundles.sha256} = findings.evidence_sha256
        and ${bundles.completedAt} is not null)
    then findings.${name} else excluded.${name} end`;
};

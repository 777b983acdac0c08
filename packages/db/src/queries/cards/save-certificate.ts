import { sql } from "drizzle-orm";
import type { Certificate } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { certificates } from "../../schema/certificates.ts";

/** A certificate that a mirror showed a vantage; `at` is when the run was due, epoch milliseconds. */
type SeenCertificate = { mirrorId: number; at: number; certificate: Certificate };

/** Keeps a certificate that a vantage was shown; one that it was shown before is the same row, seen again. */
export async function saveCertificate(
  tx: Transaction,
  vantageId: number,
  { mirrorId, at, certificate }: SeenCertificate,
): Promise<void> {
  const { sha256, issuer, keySha256 } = certificate;
  const seenAt = new Date(at);
  await tx
    .insert(certificates)
    .values({
      mirrorId,
      vantageId,
      sha256,
      issuer,
      keySha256,
      certificate,
      firstSeenAt: seenAt,
      lastSeenAt: seenAt,
    })
    .onConflictDoUpdate({
      target: [certificates.mirrorId, certificates.vantageId, certificates.sha256],
      set: {
        certificate: sql`case when excluded.last_seen_at >= certificates.last_seen_at
          then excluded.certificate else certificates.certificate end`,
        firstSeenAt: sql`least(certificates.first_seen_at, excluded.first_seen_at)`,
        lastSeenAt: sql`greatest(certificates.last_seen_at, excluded.last_seen_at)`,
      },
    });
}

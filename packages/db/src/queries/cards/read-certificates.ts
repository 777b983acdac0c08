import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Certificate, ShownCertificate } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { certificates } from "../../schema/certificates.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** Which certificates has a mirror shown since then, and to whom? The one that is valid from the latest day first. */
export async function readCertificates(
  db: Database | Transaction,
  { mirrorId, since }: { mirrorId: number; since: number },
): Promise<ShownCertificate[]> {
  const rows = await db
    .select({
      leaf: sql<Omit<Certificate, "chain">>`${certificates.certificate}::jsonb - 'chain'`,
      sha256: certificates.sha256,
      vantage: vantages.slug,
      firstSeenAt: epochMs(certificates.firstSeenAt),
      lastSeenAt: epochMs(certificates.lastSeenAt),
    })
    .from(certificates)
    .innerJoin(vantages, eq(vantages.id, certificates.vantageId))
    .where(
      and(
        eq(certificates.mirrorId, mirrorId),
        gte(certificates.lastSeenAt, new Date(since)),
        isNull(vantages.retiredAt),
      ),
    )
    .orderBy(
      desc(sql`${certificates.certificate} ->> 'notBefore'`),
      asc(certificates.sha256),
      asc(vantages.position),
    );
  return [...Map.groupBy(rows, ({ sha256 }) => sha256).values()].flatMap((shown) => {
    const [first] = shown;
    if (first === undefined) return [];
    const told = shown.map(({ vantage, firstSeenAt, lastSeenAt }) => ({
      vantage,
      firstSeenAt: isoOf(firstSeenAt),
      lastSeenAt: isoOf(lastSeenAt),
    }));
    return [{ ...first.leaf, vantages: told }];
  });
}

import { and, eq, gte, isNull, sql } from "drizzle-orm";
import type { CertificateSight } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { certificates } from "../../schema/certificates.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs } from "../../sql/moment.ts";

/** A certificate that a host of a mirror showed a vantage. */
export type PlacedSight = CertificateSight & { mirrorId: number; host: string };

/** Which certificates were vantages shown by these mirrors since then? `since` is epoch milliseconds. */
export const readCertificateSights = (
  tx: Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<PlacedSight[]> =>
  tx
    .select({
      mirrorId: certificates.mirrorId,
      host: sql<string>`${certificates.certificate} ->> 'host'`,
      vantage: vantages.slug,
      sha256: certificates.sha256,
      issuer: certificates.issuer,
      keySha256: certificates.keySha256,
      trusted: sql<boolean>`(${certificates.certificate} ->> 'trusted')::boolean`,
      firstSeenAt: epochMs(certificates.firstSeenAt),
      lastSeenAt: epochMs(certificates.lastSeenAt),
    })
    .from(certificates)
    .innerJoin(vantages, eq(vantages.id, certificates.vantageId))
    .where(
      and(
        anyOf(certificates.mirrorId, mirrorIds),
        gte(certificates.lastSeenAt, new Date(since)),
        isNull(vantages.retiredAt),
      ),
    )
    .orderBy(certificates.mirrorId, vantages.position, certificates.sha256);

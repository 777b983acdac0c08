import { and, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { FindingCause, ProbeKind, ShownFinding } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { evidence } from "../../schema/evidence.ts";
import { findings } from "../../schema/findings.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** Which findings are asked for. */
export type FindingFilter = { mirrorId?: number; causes?: readonly FindingCause[]; limit: number };

/** What was found wrong, what was found last first? */
export async function readFindings(
  db: Database | Transaction,
  { mirrorId, causes, limit }: FindingFilter,
): Promise<ShownFinding[]> {
  const rows = await select(
    db,
    and(
      mirrorId === undefined ? undefined : eq(findings.mirrorId, mirrorId),
      causes === undefined ? undefined : inArray(findings.cause, [...causes]),
    ),
  )
    .orderBy(desc(findings.lastFoundAt), desc(findings.id))
    .limit(limit);
  return rows.map(shown);
}

/** A finding with what its page shows beside it. */
export type FoundEvidence = {
  finding: ShownFinding;
  /** The check whose run showed it. */
  kind: ProbeKind;
  /** Of a fork: the signed heads that contradict each other. */
  heads: string[];
  /** The bundle as it is kept; null when there is none, or not all of it has arrived. */
  evidenceId: number | null;
};

/** What was found under this number? */
export async function readFinding(
  db: Database | Transaction,
  id: number,
): Promise<FoundEvidence | undefined> {
  const [row] = await select(db, eq(findings.id, id));
  if (row === undefined) return undefined;
  const { kind, heads, evidenceId, complete } = row;
  return { finding: shown(row), kind, heads, evidenceId: complete ? evidenceId : null };
}

const select = (db: Database | Transaction, condition: SQL | undefined) =>
  db
    .select({
      finding: {
        id: sql<string>`${findings.id}::text`,
        mirror: mirrors.slug,
        mirrorName: mirrors.name,
        vantage: vantages.slug,
        cause: findings.cause,
        subject: findings.subject,
        part: findings.part,
        detail: findings.detail,
        expected: findings.expected,
        received: findings.received,
        confirmed: findings.confirmed,
        incident: sql<string | null>`${findings.incidentId}::text`,
      },
      kind: findings.kind,
      at: epochMs(findings.foundAt),
      sha256: findings.evidenceSha256,
      sizeBytes: findings.evidenceSizeBytes,
      heads: findings.heads,
      evidenceId: evidence.id,
      complete: sql<boolean>`${evidence.completedAt} is not null`,
    })
    .from(findings)
    .innerJoin(mirrors, eq(mirrors.id, findings.mirrorId))
    .leftJoin(vantages, eq(vantages.id, findings.vantageId))
    .leftJoin(
      evidence,
      and(
        eq(evidence.vantageId, findings.vantageId),
        eq(evidence.sha256, findings.evidenceSha256),
        eq(evidence.sizeBytes, findings.evidenceSizeBytes),
      ),
    )
    .where(condition)
    .$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

const shown = ({ finding, at, sha256, sizeBytes, complete }: Row): ShownFinding => ({
  ...finding,
  at: isoOf(at),
  bundle: sha256 === null || sizeBytes === null ? null : { sha256, sizeBytes, complete },
});

import type { Transaction } from "../../connect.ts";
import { auditEntries } from "../../schema/audit-entries.ts";

/** Something that an operator did; secrets in it are masked. */
export type AuditEntry = {
  /** Epoch milliseconds. */
  at: number;
  operator: string;
  /** Such as `incident.acknowledge`. */
  action: string;
  /** Such as `incident 17`. */
  subject: string;
  /** How it was and how it is now, as JSON; null where there was nothing, or is nothing any more. */
  before: object | null;
  after: object | null;
  /** The address that asked; empty where it is not known. */
  origin: string;
};

/** Keeps what an operator did, in the transaction that does it. */
export async function saveAuditEntry(tx: Transaction, { at, ...entry }: AuditEntry): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, at: new Date(at) });
}

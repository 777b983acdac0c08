import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { FindingCause, Part, ProbeKind } from "@heliograph/core";
import { incidents } from "./incidents.ts";
import { instant } from "./instant.ts";
import { mirrors } from "./mirrors.ts";

/** What was found wrong in what mirrors serve; found again, it is the same row. Kept for ever. */
export const findings = pgTable(
  "findings",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    /** SHA-256 of what makes it the same finding, in hexadecimal. */
    digest: text().notNull().unique("findings_digest_unique"),
    /** The mirror that it is held against. */
    mirrorId: integer()
      .notNull()
      .references(() => mirrors.id),
    /** Null of one that was found by comparing what several vantages saw. */
    vantageId: integer(),
    /** The check whose run it came from. */
    kind: text().$type<ProbeKind>().notNull(),
    cause: text().$type<FindingCause>().notNull(),
    subject: text().notNull(),
    part: text().$type<Part>().notNull(),
    detail: text().notNull(),
    expected: text().notNull(),
    received: text().notNull(),
    confirmed: boolean().notNull(),
    /** Of a fork: the signed heads that contradict each other. */
    heads: text().array().notNull(),
    /** Of a fork: the mirror that showed the other head. */
    againstMirrorId: integer().references(() => mirrors.id),
    /** The bundle that proves it. */
    evidenceSha256: text(),
    evidenceSizeBytes: integer(),
    foundAt: instant().notNull(),
    lastFoundAt: instant().notNull(),
    incidentId: integer().references(() => incidents.id),
  },
  (table) => [
    index().on(table.mirrorId, table.cause, table.lastFoundAt),
    index().on(table.mirrorId, table.lastFoundAt),
    index().on(table.lastFoundAt, table.id),
    index("findings_by_incident").on(
      table.incidentId,
      sql`(${table.evidenceSha256} is not null)`,
      table.lastFoundAt,
      table.id,
    ),
    index().on(table.evidenceSha256),
  ],
);

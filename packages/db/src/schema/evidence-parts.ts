import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { evidence } from "./evidence.ts";

/** The bytes of bundles, 1 MiB a row. */
export const evidenceParts = pgTable(
  "evidence_parts",
  {
    evidenceId: integer()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** From 0. */
    part: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [primaryKey({ name: "evidence_parts_pkey", columns: [table.evidenceId, table.part] })],
);

import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ChangeKind, Severity } from "@heliograph/core";
import { incidents } from "./incidents.ts";
import { instant } from "./instant.ts";

/** What happened to incidents, in order. */
export const incidentChanges = pgTable(
  "incident_changes",
  {
    incidentId: integer()
      .notNull()
      .references(() => incidents.id),
    /** From 1. */
    sequence: integer().notNull(),
    kind: text().$type<ChangeKind>().notNull(),
    /** How bad the incident is from here on. */
    severity: text().$type<Severity>().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ name: "incident_changes_pkey", columns: [table.incidentId, table.sequence] })],
);

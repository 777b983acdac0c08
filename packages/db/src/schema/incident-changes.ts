import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
    /** Whether it has been settled whom to tell; that is done before its transaction ends. */
    isQueued: boolean().notNull().default(false),
    /** Whether subscribers have been told, or need not be; that is done soon after. */
    isPublished: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ name: "incident_changes_pkey", columns: [table.incidentId, table.sequence] }),
    index("incident_changes_to_queue")
      .on(table.incidentId)
      .where(sql`not is_queued`),
    index("incident_changes_to_publish")
      .on(table.incidentId)
      .where(sql`not is_published`),
  ],
);

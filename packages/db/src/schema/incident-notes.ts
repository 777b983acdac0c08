import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { incidents } from "./incidents.ts";
import { instant } from "./instant.ts";

/** What operators tell readers of an incident. */
export const incidentNotes = pgTable(
  "incident_notes",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    incidentId: integer()
      .notNull()
      .references(() => incidents.id),
    operator: text().notNull(),
    /** In one language at least. */
    text: jsonb().$type<{ en?: string | undefined; "zh-CN"?: string | undefined }>().notNull(),
    at: instant().notNull(),
    /** When the next one is promised for. */
    nextAt: instant(),
  },
  (table) => [index().on(table.incidentId, table.at)],
);

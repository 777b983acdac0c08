import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { incidents } from "./incidents.ts";
import { instant } from "./instant.ts";

/** Who closed an incident that does not end by itself, when and why. */
export const incidentResolutions = pgTable(
  "incident_resolutions",
  {
    incidentId: integer()
      .notNull()
      .references(() => incidents.id),
    /** The change that it is. */
    sequence: integer().notNull(),
    /** The operator's name in the configuration. */
    operator: text().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ name: "incident_resolutions_pkey", columns: [table.incidentId, table.sequence] })],
);

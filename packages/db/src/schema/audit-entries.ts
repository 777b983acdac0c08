import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** What operators did, written with what it changed; secrets are masked. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    at: instant().notNull(),
    operator: text().notNull(),
    /** Such as `incident.acknowledge`. */
    action: text().notNull(),
    /** Such as `incident 17`. */
    subject: text().notNull(),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    /** The address that asked. */
    origin: text().notNull(),
  },
  (table) => [index().on(table.at)],
);

import { isNull } from "drizzle-orm";
import { boolean, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { PlannedMaintenance } from "@heliograph/core";
import { instant } from "./instant.ts";

/**
 * Announced maintenance. When and of which mirrors it is never changes, so that what was counted by it stays true: what the configuration
 * file no longer names, or names otherwise, is retired.
 */
export const maintenanceWindows = pgTable(
  "maintenance_windows",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    /** What the file calls it; null of one that an operator made. */
    slug: text(),
    title: jsonb().$type<PlannedMaintenance["title"]>().notNull(),
    /** Slugs; null for all mirrors. */
    mirrors: text().array(),
    recurrence: jsonb().$type<PlannedMaintenance["recurrence"]>().notNull(),
    /** Whether channels are told of its beginning. */
    isTold: boolean().notNull().default(true),
    operator: text(),
    /** When it was announced. */
    createdAt: instant().notNull(),
    retiredAt: instant(),
  },
  (table) => [uniqueIndex().on(table.slug).where(isNull(table.retiredAt))],
);

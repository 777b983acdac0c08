import { boolean, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { MaintenanceWindow } from "@heliograph/core";
import { instant } from "./instant.ts";

/** Announced maintenance; what the configuration file names is retired when it no longer does. */
export const maintenanceWindows = pgTable("maintenance_windows", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  /** What the file calls it; null of one that an operator made. */
  slug: text().unique(),
  title: jsonb().$type<MaintenanceWindow["title"]>().notNull(),
  /** Slugs; null for all mirrors. */
  mirrors: text().array(),
  recurrence: jsonb().$type<MaintenanceWindow["recurrence"]>().notNull(),
  /** Whether channels are told of its beginning. */
  isTold: boolean().notNull().default(true),
  operator: text(),
  createdAt: instant().notNull(),
  retiredAt: instant(),
});

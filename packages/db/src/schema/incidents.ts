import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Cause, ErrorClass, Phase, Severity } from "@heliograph/core";
import { instant } from "./instant.ts";
import { mirrors } from "./mirrors.ts";

/** Stretches of time in which a mirror was not up, one row an incident. */
export const incidents = pgTable(
  "incidents",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    mirrorId: integer()
      .notNull()
      .references(() => mirrors.id),
    cause: text().$type<Cause>().notNull(),
    /** Of an outage, what most of the runs failed of that made it one; null of other causes. */
    error: text().$type<ErrorClass>(),
    phase: text().$type<Phase>().notNull(),
    severity: text().$type<Severity>().notNull(),
    worst: text().$type<Severity>().notNull(),
    startedAt: instant().notNull(),
    openedAt: instant().notNull(),
    endedAt: instant(),
    /** Slugs of the vantages that ever called the mirror down or degraded in its course. */
    vantages: text().array().notNull(),
    /** The sequence of its newest change: what compare-and-set compares. */
    sequence: integer().notNull(),
  },
  (table) => [
    uniqueIndex("incidents_one_unresolved")
      .on(table.mirrorId, table.cause)
      .where(sql`phase <> 'resolved'`),
    index().on(table.mirrorId, table.id),
    index().on(table.endedAt),
  ],
);

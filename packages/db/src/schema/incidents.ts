import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Cause, ErrorClass, Phase, Severity } from "@heliograph/core";
import { instant } from "./instant.ts";
import { mirrors } from "./mirrors.ts";

/** Stretches of time in which something was not as it should be, mostly a mirror; one row an incident. */
export const incidents = pgTable(
  "incidents",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    /** Null of what is about no mirror alone. */
    mirrorId: integer().references(() => mirrors.id),
    /** What it is about where that is no mirror: the slug of a vantage, the name of a channel, or empty for the site as a whole. */
    subject: text(),
    cause: text().$type<Cause>().notNull(),
    /** Of an outage, what most of the runs failed of that made it one; null of other causes. */
    error: text().$type<ErrorClass>(),
    phase: text().$type<Phase>().notNull(),
    severity: text().$type<Severity>().notNull(),
    worst: text().$type<Severity>().notNull(),
    startedAt: instant().notNull(),
    openedAt: instant().notNull(),
    endedAt: instant(),
    /** The incident that explains this one, which is then not told of by itself: an upstream's, or one that most mirrors share. */
    underId: integer(),
    /** Found in results that came too late to tell anybody while it lasted. */
    late: boolean().notNull().default(false),
    /** Since when it comes and goes so fast that nobody is told each time. */
    flappingSince: instant(),
    /** The operator who looks after it, until it gets worse or a day has passed. */
    acknowledgedBy: text(),
    acknowledgedAt: instant(),
    /** Slugs of the vantages that ever called the mirror down or degraded in its course. */
    vantages: text().array().notNull(),
    /** The sequence of its newest change: what compare-and-set compares. */
    sequence: integer().notNull(),
  },
  (table) => [
    uniqueIndex("incidents_one_unresolved")
      .on(table.mirrorId, table.cause)
      .where(sql`phase <> 'resolved'`),
    uniqueIndex("incidents_one_unresolved_about")
      .on(table.subject, table.cause)
      .where(sql`phase <> 'resolved' and subject is not null`),
    check("incidents_about_one_thing", sql`(mirror_id is null) = (subject is not null)`),
    foreignKey({ name: "incidents_under", columns: [table.underId], foreignColumns: [table.id] }),
    index().on(table.underId),
    index().on(table.mirrorId, table.id),
    index().on(table.startedAt, table.id),
    index().on(table.endedAt),
  ],
);

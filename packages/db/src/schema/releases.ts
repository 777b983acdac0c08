import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { ReleaseSource } from "@heliograph/core";
import { instant } from "./instant.ts";

/** Tagged versions of modules and when they were published. Those that nobody follows are kept for some days. */
export const releases = pgTable(
  "releases",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    module: text().notNull(),
    version: text().notNull(),
    /** How it became known; a more trusted source takes the place of another. */
    source: text().$type<ReleaseSource>().notNull(),
    /** It was published later than `publishedAfter`, null where nobody had looked, and not later than `publishedBy`. */
    publishedAfter: instant(),
    publishedBy: instant().notNull(),
    recordedAt: instant().notNull().defaultNow(),
    /** Until when probers are told to watch for it; null of one that nobody follows. */
    followedUntil: instant(),
    /** Since when it is looked for again, because somebody who had it shows it no more. */
    missedSince: instant(),
    /** Why it counts for no lag. */
    excluded: text().$type<"gone" | "retracted">(),
  },
  (table) => [
    unique("releases_one_per_version").on(table.module, table.version),
    index().on(table.publishedBy, table.id),
    index().on(table.followedUntil),
    // Hundreds that nobody follows are published for each of these.
    index("releases_followed")
      .on(table.publishedBy, table.id)
      .where(sql`followed_until is not null`),
    index("releases_missed")
      .on(table.missedSince)
      .where(sql`missed_since is not null`),
  ],
);

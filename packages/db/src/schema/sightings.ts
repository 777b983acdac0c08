import { sql } from "drizzle-orm";
import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/**
 * Whether a surface showed a release: 1 or 0, null where that is not known, and 2 where it is known only that by then it had been
 * shown for good: what is left of answers that were not, or are no longer, kept one by one.
 */
export type KeptGlimpse = 0 | 1 | 2 | null;

/** One look as it is kept: when it was asked and answered, in epoch milliseconds, and what list, `@latest` and version showed. */
export type KeptLook = [
  askedAt: number,
  answeredAt: number,
  list: KeptGlimpse,
  latest: KeptGlimpse,
  exact: KeptGlimpse,
];

/** When a mirror showed a followed release to a vantage: all looks, and what core's `sightingOf` makes of them per surface. */
export const sightings = pgTable(
  "sightings",
  {
    releaseId: integer().notNull(),
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    /** In their order; once the release is long settled only those that the other columns follow from. */
    looks: json().$type<KeptLook[]>().notNull(),
    /** When the newest look was asked. */
    lookedAt: instant().notNull(),
    listMissedAt: instant(),
    listFirstShownAt: instant(),
    listShownAt: instant(),
    latestMissedAt: instant(),
    latestFirstShownAt: instant(),
    latestShownAt: instant(),
    exactMissedAt: instant(),
    exactFirstShownAt: instant(),
    exactShownAt: instant(),
    /** It had arrived in the list and is missed again: since when, until when, in how many looks in a row. */
    absentSince: instant(),
    absentUntil: instant(),
    absentCount: integer().notNull(),
    /** Why the mirror may keep it out of its list: it is retracted, or the mirror refuses the module. */
    hidden: text().$type<"retracted" | "refused">(),
  },
  (table) => [
    primaryKey({ name: "sightings_pkey", columns: [table.releaseId, table.mirrorId, table.vantageId] }),
    // When a mirror last moved.
    index().on(table.mirrorId, table.listFirstShownAt),
    index("sightings_retracted")
      .on(table.releaseId)
      .where(sql`hidden = 'retracted'`),
  ],
);

import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/**
 * One look as it is kept: when it was asked and answered, in epoch milliseconds, and whether the release was shown in the list,
 * by `@latest` and under its version: 1, 0, or null where that is not known.
 */
export type KeptLook = [
  askedAt: number,
  answeredAt: number,
  list: 0 | 1 | null,
  latest: 0 | 1 | null,
  exact: 0 | 1 | null,
];

/** When a mirror showed a followed release to a vantage: all looks, and what core's `sightingOf` makes of them per surface. */
export const sightings = pgTable(
  "sightings",
  {
    releaseId: integer().notNull(),
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    /** In their order; emptied once the release is long settled. */
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
  ],
);

import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { Proof } from "@heliograph/core";
import { instant } from "./instant.ts";

/** What mirrors served of module versions: a row for each set of hashes, so that a change of the bytes is a second row. */
export const contents = pgTable(
  "contents",
  {
    mirrorId: integer().notNull(),
    /** The vantage that saw it last. */
    vantageId: integer().notNull(),
    module: text().notNull(),
    version: text().notNull(),
    /** `h1:` hashes; null where that file was not fetched or not readable. */
    modHash: text(),
    zipHash: text(),
    zipBytes: integer(),
    /** What `.info` said last. */
    infoTime: instant(),
    originHash: text(),
    proof: text().$type<Proof>().notNull(),
    firstSeenAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (table) => [
    unique("contents_one_per_hashes")
      .on(table.module, table.version, table.mirrorId, table.modHash, table.zipHash)
      .nullsNotDistinct(),
    index().on(table.mirrorId, table.lastSeenAt),
    index().on(table.lastSeenAt),
  ],
);

import { bigint, boolean, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { logHeads } from "./log-heads.ts";

/** What each source of a checksum log showed each vantage last. */
export const logViews = pgTable(
  "log_views",
  {
    log: text().notNull(),
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    /** Whether a mirror passes the log on; null when it did not say, and of the log itself. */
    supported: boolean(),
    /** Whether a mirror that does not pass the log on refuses to say so. */
    refused: boolean().notNull().default(false),
    /** Null when no head was shown that the log has signed. */
    headId: bigint({ mode: "number" }).references(() => logHeads.id),
    /** The most records that any head counted which this source showed there. */
    largestSize: bigint({ mode: "number" }).notNull(),
    detail: text().notNull(),
    seenAt: instant().notNull(),
  },
  (table) => [primaryKey({ name: "log_views_pkey", columns: [table.log, table.mirrorId, table.vantageId] })],
);

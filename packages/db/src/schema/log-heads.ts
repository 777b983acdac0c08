import { bigint, boolean, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { mirrors } from "./mirrors.ts";

/**
 * How a head stands to the trusted one: `consistent` is it or a proved prefix of it, `forked` contradicts it, and of a
 * `doubtful` one neither has been shown yet.
 */
export type Standing = "consistent" | "forked" | "doubtful";

/** Every signed head that was ever seen of a checksum log; kept for ever. */
export const logHeads = pgTable(
  "log_heads",
  {
    id: bigint({ mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    /** Name of the log. */
    log: text().notNull(),
    /** How many records it counts; 2^40 at most. */
    size: bigint({ mode: "number" }).notNull(),
    /** In base64. */
    hash: text().notNull(),
    /** The signed note as it came. */
    note: text().notNull(),
    firstSeenAt: instant().notNull(),
    /** Who showed it first, the log itself before its mirrors; null of one that we only heard of. */
    firstMirrorId: integer().references(() => mirrors.id),
    /** Whether the log itself has shown it, and not only a mirror of it. */
    seenDirectly: boolean().notNull(),
    standing: text().$type<Standing>().notNull(),
  },
  (table) => [
    unique("log_heads_one_per_hash").on(table.log, table.size, table.hash),
    index().on(table.log, table.standing, table.size),
  ],
);

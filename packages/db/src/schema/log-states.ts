import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { logHeads } from "./log-heads.ts";

/** The head of each checksum log that all others are held against. */
export const logStates = pgTable("log_states", {
  /** Name of the log. */
  log: text().primaryKey(),
  trustedHeadId: bigint({ mode: "number" })
    .notNull()
    .references(() => logHeads.id),
  trustedSince: instant().notNull(),
});

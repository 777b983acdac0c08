import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** How far an index feed has been read. */
export const feeds = pgTable("feeds", {
  /** The mirror whose role is `index`. */
  mirrorId: integer().primaryKey(),
  /** The newest timestamp read, with all the digits that it came with; null before the first. */
  cursor: text(),
  /** How many different entries were read, and how many releases there were among them. */
  entries: bigint({ mode: "number" }).notNull(),
  releases: bigint({ mode: "number" }).notNull(),
  /** When it was last read to its end. */
  caughtUpAt: instant(),
  /** Since when it cannot be read, and why. */
  failingSince: instant(),
  detail: text().notNull(),
});

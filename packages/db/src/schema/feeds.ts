import { bigint, boolean, integer, json, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** An entry of a feed that was read lately: when it was made, in epoch milliseconds, and a short name of it. */
export type ReadEntry = [at: number, name: string];

/** How far an index feed has been read. */
export const feeds = pgTable("feeds", {
  /** The mirror whose role is `index`. */
  mirrorId: integer().primaryKey(),
  /** The newest timestamp read, with all the digits that it came with; null before the first. */
  cursor: text(),
  /** Whether more may follow the cursor than was read. */
  hasMore: boolean().notNull().default(false),
  /** The entries of the last minutes before the cursor: they come again, for the feed may fill in what is late. */
  recent: json().$type<ReadEntry[]>().notNull().default([]),
  /** How many different entries were read, and how many releases there were among them. */
  entries: bigint({ mode: "number" }).notNull(),
  releases: bigint({ mode: "number" }).notNull(),
  /** When it was last read to its end. */
  caughtUpAt: instant(),
  /** Since when it cannot be read, and why. */
  failingSince: instant(),
  detail: text().notNull(),
});

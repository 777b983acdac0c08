import { date, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { ChainEntry } from "@heliograph/core";
import { instant } from "./instant.ts";

/** The GOPROXY values under watch. A row is never deleted, because history points to it; it is retired. */
export const chains = pgTable("chains", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<ChainEntry["name"]>().notNull(),
  goproxy: text().notNull(),
  source: text(),
  dated: date(),
  /** Its place in the list, from 0. */
  position: integer().notNull(),
  retiredAt: instant(),
});

import { boolean, date, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { MirrorEntry, Protocol, Role } from "@heliograph/core";
import { instant } from "./instant.ts";

/** The base URLs under watch. A row is never deleted, because history points to it; it is retired. */
export const mirrors = pgTable("mirrors", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  baseUrl: text().notNull(),
  protocol: text().$type<Protocol>().notNull(),
  role: text().$type<Role>().notNull(),
  operator: text().notNull(),
  /** False of an address that is listed but never probed. */
  watched: boolean().notNull(),
  source: text(),
  dated: date(),
  note: jsonb().$type<NonNullable<MirrorEntry["note"]>>(),
  /** Its place in the list, from 0. */
  position: integer().notNull(),
  retiredAt: instant(),
});

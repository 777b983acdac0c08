import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Recommendation } from "@heliograph/core";
import { instant } from "./instant.ts";

/** The chain that is recommended to a scope, and the one that would take its place if it stayed better. */
export const recommendations = pgTable("recommendations", {
  /** `all`, `region:<region>` or `vantage:<slug>`. */
  scope: text().primaryKey(),
  goproxy: text().notNull(),
  gosumdb: text(),
  reasons: jsonb().$type<Recommendation["reasons"]>().notNull(),
  candidates: jsonb().$type<Recommendation["candidates"]>().notNull(),
  days: integer().notNull(),
  since: instant().notNull(),
  madeAt: instant().notNull(),
  expiresAt: instant().notNull(),
  /** A chain that has been clearly better since then; null while none is. */
  challenger: text(),
  challengerSince: instant(),
});

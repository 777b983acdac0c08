import { integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { VantageEntry } from "@heliograph/core";
import { instant } from "./instant.ts";

/** The places we look from, and what their probers last said of themselves. */
export const vantages = pgTable("vantages", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<VantageEntry["name"]>().notNull(),
  region: text().notNull(),
  network: text().notNull(),
  /** Its place in the list, from 0; also its share in the phases of the checks. */
  position: integer().notNull(),
  /** SHA-256 of its token in hexadecimal; the token itself is nowhere. */
  tokenSha256: text().notNull().unique("vantages_token_sha256_unique"),
  /** The prober process that holds the vantage; a new one takes it over. */
  instance: uuid(),
  /** Counts takeovers. */
  epoch: integer().notNull().default(0),
  version: text(),
  lastSeenAt: instant(),
  isolatedSince: instant(),
  /** Since when it sees most mirrors fail that others see work, so that its votes do not count. */
  doubtedSince: instant(),
  /** How far its clock is ahead of ours. */
  skewMs: integer().notNull().default(0),
  /** Observations waiting on its disk at the last heartbeat. */
  spooled: integer().notNull().default(0),
  /** Observations it had to drop since its process began. */
  dropped: integer().notNull().default(0),
  retiredAt: instant(),
});

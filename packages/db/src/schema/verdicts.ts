import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Level, Verdict } from "@heliograph/core";
import { instant } from "./instant.ts";
import { mirrors } from "./mirrors.ts";

/** How every mirror is in our newest judgement; the row exists as long as the mirror does, so that it can be locked. */
export const verdicts = pgTable("verdicts", {
  mirrorId: integer()
    .primaryKey()
    .references(() => mirrors.id),
  level: text().$type<Level>().notNull().default("unknown"),
  /** Since when the level holds; null before the first judgement. */
  since: instant(),
  /** Slugs of the vantages whose vote counted, by what they said. */
  vantages: jsonb().$type<Verdict["vantages"]>().notNull().default({ up: [], degraded: [], down: [] }),
  judgedAt: instant(),
  /** Counts the judgements saved: what compare-and-set compares. */
  sequence: integer().notNull().default(0),
});

import { integer, json, text } from "drizzle-orm/pg-core";
import type { ErrorClass, Facts, Measures, Outcome, ProbeKind } from "@heliograph/core";
import { instant } from "./instant.ts";

/**
 * Which series of runs a row belongs to. There are no foreign keys from rows that come by the thousand:
 * mirrors and vantages are never deleted, and checking would cost more than writing.
 */
export const seriesColumns = () => ({
  mirrorId: integer().notNull(),
  kind: text().$type<ProbeKind>().notNull(),
  vantageId: integer().notNull(),
});

/** When a run was due and which try it was: with its series, the name of an observation. */
export const dueColumns = () => ({
  scheduledAt: instant().notNull(),
  attempt: integer().notNull(),
});

/** What a run saw. It is read as it was written and never searched, so plain `json`, the quickest to write, does. */
export const sightColumns = () => ({
  startedAt: instant().notNull(),
  outcome: text().$type<Outcome>().notNull(),
  error: text().$type<ErrorClass>().notNull(),
  measures: json().$type<Measures>().notNull(),
  facts: json().$type<Facts>().notNull(),
  detail: text().notNull(),
});

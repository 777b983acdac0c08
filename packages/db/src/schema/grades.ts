import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { CardKind, Exhibit, Grade } from "@heliograph/core";
import { instant } from "./instant.ts";

const gradeColumns = () => ({
  mirrorId: integer().notNull(),
  kind: text().$type<CardKind>().notNull(),
  vantageId: integer().notNull(),
  rule: text().notNull(),
});

/** A grade as it was before the newest one: what it is again when that one turns out to say nothing. Times are epoch milliseconds. */
export type FormerGrade = {
  grade: Grade;
  detail: string;
  exhibit: Exhibit | null;
  since: number;
  lookedAt: number;
  keptRuns: number;
};

/** How each vantage last saw a mirror keep each rule. A run that could not tell changes nothing. */
export const grades = pgTable(
  "grades",
  {
    ...gradeColumns(),
    grade: text().$type<Grade>().notNull(),
    detail: text().notNull(),
    exhibit: json().$type<Exhibit>(),
    /** Since when it has been this grade, and the newest run that says so: both when those were due. */
    since: instant().notNull(),
    lookedAt: instant().notNull(),
    /** How many of the vantage's runs ever saw the rule kept, if only just. */
    keptRuns: integer().notNull(),
    /** What the newest change put an end to; null where nothing was known before. */
    former: json().$type<FormerGrade>(),
  },
  (table) => [
    primaryKey({ name: "grades_pkey", columns: [table.mirrorId, table.kind, table.vantageId, table.rule] }),
  ],
);

/** Every change of a grade but the first. */
export const gradeChanges = pgTable(
  "grade_changes",
  {
    ...gradeColumns(),
    /** When the run was due that saw it first. */
    at: instant().notNull(),
    from: text().$type<Grade>().notNull(),
    to: text().$type<Grade>().notNull(),
    detail: text().notNull(),
    exhibit: json().$type<Exhibit>(),
  },
  (table) => [
    primaryKey({
      name: "grade_changes_pkey",
      columns: [table.mirrorId, table.kind, table.at, table.vantageId, table.rule],
    }),
    index().on(table.at),
  ],
);

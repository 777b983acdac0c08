import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { CardKind, Exhibit, Grade } from "@heliograph/core";
import { instant } from "./instant.ts";

const gradeColumns = () => ({
  mirrorId: integer().notNull(),
  kind: text().$type<CardKind>().notNull(),
  vantageId: integer().notNull(),
  rule: text().notNull(),
});

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
    /** When the mirror, having kept the rule, was first seen to break it; null where it keeps it or never did. */
    brokenSince: instant(),
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

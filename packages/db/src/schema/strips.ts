import { date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ProbeKind } from "@heliograph/core";
import { bytes } from "./bytes.ts";

/**
 * A UTC day of one series, a byte a minute, so that months of minutes are read at once. Of several runs in a minute the worst
 * counts. Modules are the runs of `availability`, checksums those of `log-view`.
 */
export const strips = pgTable(
  "strips",
  {
    mirrorId: integer().notNull(),
    kind: text().$type<Extract<ProbeKind, "availability" | "log-view">>().notNull(),
    vantageId: integer().notNull(),
    day: date().notNull(),
    /** How each minute went: its place in core's `minuteStates`. */
    states: bytes().notNull(),
    /** What the worst run of each minute took, in core's buckets of a histogram, no less than 0 and no more than 255. */
    times: bytes().notNull(),
  },
  (table) => [
    primaryKey({
      name: "strips_pkey",
      columns: [table.mirrorId, table.kind, table.day, table.vantageId],
    }),
    index().on(table.day),
  ],
);

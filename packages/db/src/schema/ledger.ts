import { bigint, date, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { seriesColumns } from "./run-columns.ts";

const sum = () => bigint({ mode: "number" }).notNull();

/**
 * What the runs of one kind from one vantage have cost a mirror on a UTC day; kept for ever. The rows of a day are written again and again,
 * so their pages are left half empty: then each new version of a row finds room beside the last, and no index has to know of it.
 */
export const ledger = pgTable(
  "ledger",
  {
    ...seriesColumns(),
    /** The day on which the runs began. */
    day: date().notNull(),
    /** Runs that asked the mirror, and those of them of which it was not told what that cost. */
    runs: integer().notNull(),
    untold: integer().notNull(),
    requests: sum(),
    connections: sum(),
    sentBytes: sum(),
    receivedBytes: sum(),
  },
  (table) => [
    primaryKey({
      name: "ledger_pkey",
      columns: [table.day, table.mirrorId, table.kind, table.vantageId],
    }),
  ],
);

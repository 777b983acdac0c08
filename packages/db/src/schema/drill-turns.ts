import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** When which vantage drills which chain next. */
export const drillTurns = pgTable(
  "drill_turns",
  {
    chainId: integer().notNull(),
    vantageId: integer().notNull(),
    dueAt: instant().notNull(),
    /** When that was last settled anew, by a result, by an operator or because a turn was missed; null of a first turn. */
    movedAt: instant(),
  },
  (table) => [primaryKey({ name: "drill_turns_pkey", columns: [table.chainId, table.vantageId] })],
);

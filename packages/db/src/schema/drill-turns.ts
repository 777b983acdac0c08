import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** When which vantage drills which chain next. */
export const drillTurns = pgTable(
  "drill_turns",
  {
    chainId: integer().notNull(),
    vantageId: integer().notNull(),
    dueAt: instant().notNull(),
  },
  (table) => [primaryKey({ name: "drill_turns_pkey", columns: [table.chainId, table.vantageId] })],
);

import { bigint, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { logHeads } from "./log-heads.ts";

/** Who showed a head, to which vantage, and when; kept for ever. */
export const logHeadSightings = pgTable(
  "log_head_sightings",
  {
    headId: bigint({ mode: "number" })
      .notNull()
      .references(() => logHeads.id),
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    firstSeenAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({
      name: "log_head_sightings_pkey",
      columns: [table.headId, table.mirrorId, table.vantageId],
    }),
  ],
);

import { integer, pgTable } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { mirrors } from "./mirrors.ts";

/** The stretch of each mirror's past about which results have come too late, until it has been judged again. */
export const lateSpans = pgTable("late_spans", {
  mirrorId: integer()
    .primaryKey()
    .references(() => mirrors.id),
  startsAt: instant().notNull(),
  endsAt: instant().notNull(),
  /** When the newest of them came. */
  heardAt: instant().notNull(),
});

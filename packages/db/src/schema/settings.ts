import { jsonb, pgTable, text } from "drizzle-orm/pg-core";

/** Facts about this installation that outlive its processes, such as what it was set up with. */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
});

import { integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { vantages } from "./vantages.ts";

/** Bundles that probers hand over, each under its own vantage, so that nobody can spoil another's. */
export const evidence = pgTable(
  "evidence",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    vantageId: integer()
      .notNull()
      .references(() => vantages.id),
    sha256: text().notNull(),
    sizeBytes: integer().notNull(),
    beganAt: instant().notNull(),
    /** When all of it was there and had its hash. */
    completedAt: instant(),
  },
  (table) => [unique("evidence_one_per_vantage").on(table.vantageId, table.sha256)],
);

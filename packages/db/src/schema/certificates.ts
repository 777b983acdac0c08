import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Certificate } from "@heliograph/core";
import { instant } from "./instant.ts";

/** Every certificate that a mirror showed a vantage, by its leaf. */
export const certificates = pgTable(
  "certificates",
  {
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    sha256: text().notNull(),
    issuer: text().notNull(),
    keySha256: text().notNull(),
    /** What compares nothing and is shown: its chain included. */
    certificate: json().$type<Certificate>().notNull(),
    /** When the runs were due that saw it first and last. */
    firstSeenAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ name: "certificates_pkey", columns: [table.mirrorId, table.vantageId, table.sha256] }),
    index().on(table.lastSeenAt),
  ],
);

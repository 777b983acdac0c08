import { pgTable, text } from "drizzle-orm/pg-core";
import type { PulsePart } from "@heliograph/core";
import { instant } from "./instant.ts";

/** When each part of the machinery last moved, in whichever process. */
export const pulses = pgTable("pulses", {
  part: text().$type<PulsePart>().primaryKey(),
  at: instant().notNull(),
});

import { sql } from "drizzle-orm";
import type { PulsePart } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { pulses } from "../../schema/pulses.ts";

/** Keeps that a part of the machinery has just moved, by the database's clock. */
export async function savePulse(db: Database, part: PulsePart): Promise<void> {
  await db
    .insert(pulses)
    .values({ part, at: sql`clock_timestamp()` })
    .onConflictDoUpdate({ target: pulses.part, set: { at: sql`excluded.at` } });
}

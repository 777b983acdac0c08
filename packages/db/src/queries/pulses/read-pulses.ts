import { sql } from "drizzle-orm";
import type { PulsePart } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { pulses } from "../../schema/pulses.ts";

/** How long ago, in ms by the database's clock, did each part of the machinery last move? One that never did is absent. */
export async function readPulses(db: Database): Promise<Map<PulsePart, number>> {
  const rows = await db
    .select({
      part: pulses.part,
      ageMs: sql<number>`(extract(epoch from clock_timestamp() - ${pulses.at}) * 1000)::float8`,
    })
    .from(pulses);
  return new Map(rows.map(({ part, ageMs }) => [part, ageMs]));
}

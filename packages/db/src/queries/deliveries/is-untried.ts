import { sql } from "drizzle-orm";
import { deliveries } from "../../schema/deliveries.ts";

/** True of deliveries that wait or are held and that nobody has tried to make yet. */
export const isUntried = sql`${deliveries.attempts} = 0 and ${deliveries.state} in ('waiting', 'held')`;

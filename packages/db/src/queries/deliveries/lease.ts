import { sql } from "drizzle-orm";

/** When a lease that begins now ends, by the clock of the database: 60 s, which is longer than any attempt may take. */
export const leaseEnd = sql`clock_timestamp() + interval '60 s'`;

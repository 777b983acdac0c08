import { timestamp } from "drizzle-orm/pg-core";

/** A moment, to the millisecond, kept in UTC. */
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

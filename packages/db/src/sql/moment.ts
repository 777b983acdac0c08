import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** Epoch milliseconds as a moment of the database. */
export const moment = (atMs: number) => sql`${new Date(atMs).toISOString()}::timestamptz`;

/** A moment of the database as epoch milliseconds. */
export const epochMs = (column: AnyColumn) => sql<number>`(extract(epoch from ${column}) * 1000)::float8`;

/** As `epochMs`, of a moment that may be missing. */
export const epochMsOrNull = (column: AnyColumn): SQL<number | null> => epochMs(column);

/** Epoch milliseconds as readers see them: ISO 8601 in UTC. */
export const isoOf = (atMs: number) => new Date(atMs).toISOString();

/** As `isoOf`, of a moment that may be missing. */
export const isoOrNull = (atMs: number | null) => (atMs === null ? null : isoOf(atMs));

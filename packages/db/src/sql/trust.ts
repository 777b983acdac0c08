import { sql, type SQL } from "drizzle-orm";
import { releaseSources } from "@heliograph/core";

/** The place of a source of releases among all: the most trusted has the lowest. */
export const trust = (source: SQL): SQL =>
  sql`array_position(array[${sql.join(
    releaseSources.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[], ${source})`;

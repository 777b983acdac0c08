import { sql, type AnyColumn, type SQL } from "drizzle-orm";
import { vantages } from "../../schema/vantages.ts";

/** From where things are to have been seen; what is left out or null is everywhere. */
export type Places = { vantage?: string | null; region?: string | null };

/** True of rows whose column holds the number of a vantage in use that is one of those places. */
export function seenFrom(column: AnyColumn, { vantage, region }: Places): SQL {
  const slug = vantage == null ? sql`` : sql`and slug = ${vantage}`;
  const area = region == null ? sql`` : sql`and region = ${region}`;
  return sql`${column} in (select id from ${vantages} where retired_at is null ${slug} ${area})`;
}

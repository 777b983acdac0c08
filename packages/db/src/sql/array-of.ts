import { sql, type SQL } from "drizzle-orm";

/**
 * Numbers, truths, ISO times or words of ours as one array parameter, still to be given its type. Nothing in them means anything in
 * PostgreSQL's spelling of arrays, so they need no quotes, which the driver would spend more time on than on all the rest.
 */
export const plainArray = (values: readonly (number | boolean | string)[]): SQL =>
  sql`${`{${values.join()}}`}`;

/** Any texts as one array. */
export const textArray = (values: readonly (string | null)[]): SQL => sql`${sql.param(values)}::text[]`;

/** Values of any shape as one array of JSON; what is `undefined` is missing there too. */
export const jsonArray = (values: readonly unknown[]): SQL =>
  sql`${textArray(values.map((value) => (value === undefined ? null : JSON.stringify(value))))}::json[]`;

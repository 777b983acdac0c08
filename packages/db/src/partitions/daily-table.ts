import { days } from "@heliograph/core";

/** The tables kept in one partition a UTC day, each by the column that says which. */
export const dailyTables = ["observations", "rollups_5m"] as const;
export type DailyTable = (typeof dailyTables)[number];

/** The UTC day that a moment falls in, as the moment it begins; both in epoch milliseconds. */
export const dayOf = (atMs: number) => Math.floor(atMs / days(1)) * days(1);

/** The name of a day's partition, as `observations_20261121`. */
export const partitionName = (table: DailyTable, dayMs: number) =>
  `${table}_${new Date(dayMs).toISOString().slice(0, 10).replaceAll("-", "")}`;

/** The day that a partition of the table is for, in epoch milliseconds; `undefined` for a name not of our making. */
export function dayOfPartition(table: DailyTable, name: string): number | undefined {
  const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  const dayMs = Date.parse(`${year}-${month}-${day}`);
  return !Number.isNaN(dayMs) && partitionName(table, dayMs) === name ? dayMs : undefined;
}

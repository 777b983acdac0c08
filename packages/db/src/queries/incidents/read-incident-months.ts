import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { moment } from "../../sql/moment.ts";
import { fits, type IncidentFilter } from "./read-incidents.ts";

/** In which UTC months did incidents last, those of `now` among them? As `2026-11`, newest first. */
export async function readIncidentMonths(
  db: Database | Transaction,
  { now, ...filter }: Omit<IncidentFilter, "since" | "until"> & { now: number },
): Promise<string[]> {
  const lasted = sql<string>`to_char(generate_series(date_trunc('month', ${incidents.startedAt} at time zone 'UTC'),
    coalesce(${incidents.endedAt}, ${moment(now)}) at time zone 'UTC', interval '1 month'), 'YYYY-MM')`;
  const rows = await db
    .selectDistinct({ month: lasted.as("month") })
    .from(incidents)
    .leftJoin(mirrors, eq(mirrors.id, incidents.mirrorId))
    .where(fits(filter))
    .orderBy(sql`month desc`);
  return rows.map(({ month }) => month);
}

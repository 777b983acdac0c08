import { eq, and, gte, sql } from "drizzle-orm";
import { days, minutes, minutesPerDay } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { strips } from "../../schema/strips.ts";
import { isoOf } from "../../sql/moment.ts";

/** Makes the minutes of a vantage from a moment on as if it had not looked; whoever does so keeps its batches out. */
export async function blankStrips(tx: Transaction, vantageId: number, from: number): Promise<void> {
  const firstDay = isoOf(from).slice(0, 10);
  const firstMinute = Math.floor((from % days(1)) / minutes(1));
  const kept = sql`case when ${strips.day} = ${firstDay}::date then ${firstMinute}::integer else 0 end`;
  const blanked = (column: typeof strips.states | typeof strips.times) =>
    sql`substring(${column} for ${kept}) || substring(decode(repeat('00', ${sql.raw(String(minutesPerDay))}), 'hex') from ${kept} + 1)`;
  await tx
    .update(strips)
    .set({ states: blanked(strips.states), times: blanked(strips.times) })
    .where(and(gte(strips.day, firstDay), eq(strips.vantageId, vantageId)));
}

import { sql } from "drizzle-orm";
import { minutesPerDay } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { strips } from "../../schema/strips.ts";
import { plainArray } from "../../sql/array-of.ts";
import { marksOf, type Mark, type SeenMinute } from "./marks-of.ts";

/** A strip of a day of which nothing has been seen. */
const blank = sql.raw(`decode(repeat('00', ${minutesPerDay}), 'hex')`);

/**
 * Marks what a vantage saw in the strips of its days, which come to the same in whatever order and however often runs are told.
 * Batches of the vantage do so one after the other; those of other vantages have strips of their own.
 */
export async function markStrips(
  tx: Transaction,
  vantageId: number,
  seen: readonly SeenMinute[],
): Promise<void> {
  const marked = marksOf(seen);
  const each = (value: (mark: Mark) => number) =>
    plainArray(marked.map(({ marks }) => `"{${marks.map((mark) => value(mark)).join()}}"`));
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('heliograph strips'), ${vantageId}::integer)`);
  await tx.execute(sql`
    with input as (
      select mirror_id, kind, ${vantageId}::integer as vantage_id, date 'epoch' + day as day,
        minutes::integer[] as minutes, marks::integer[] as marks, spans::integer[] as spans
      from unnest(
        ${plainArray(marked.map(({ mirrorId }) => mirrorId))}::integer[],
        ${plainArray(marked.map(({ kind }) => kind))}::text[],
        ${plainArray(marked.map(({ day }) => day))}::integer[],
        ${each(({ minute }) => minute)}::text[],
        ${each(({ state }) => state)}::text[],
        ${each(({ time }) => time)}::text[]
      ) as input (mirror_id, kind, day, minutes, marks, spans)
    ), fresh as materialized (
      select input.*, states is null as begins
      from input left join ${strips} using (mirror_id, kind, day, vantage_id)
      where states is null or cardinality(minutes) > 1
        or (get_byte(states, minutes[1]), get_byte(times, minutes[1])) < (marks[1], spans[1])
    ), begun as (
      insert into ${strips} (mirror_id, kind, vantage_id, day, states, times)
      select mirror_id, kind, vantage_id, day, mark_states(${blank}, minutes, marks),
        mark_times(${blank}, ${blank}, minutes, marks, spans)
      from fresh
      where begins
    )
    update ${strips} as known
    set states = mark_states(known.states, minutes, marks),
      times = mark_times(known.times, known.states, minutes, marks, spans)
    from fresh
    where not begins and (known.mirror_id, known.kind, known.day, known.vantage_id) =
      (fresh.mirror_id, fresh.kind, fresh.day, fresh.vantage_id)`);
}

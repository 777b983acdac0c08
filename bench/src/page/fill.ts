import { seconds } from "@heliograph/core";
import type { Database } from "@heliograph/db";

/** Fills a year of history for all mirrors and vantages that a database knows, as if they had been looked at every minute. */
export async function fillYear(database: Database): Promise<void> {
  const sql = database.$client;
  const counts = sql`
    (random() * 3)::integer as degraded, (random() * random() * 4)::integer as failed, 0 as unknown,
    array[40, 7, 42, 25, 44, 19, 46, 6, 49, 2, 55, 1] as histogram`;
  await sql`set statement_timeout = 0`;
  // Every hour of these days was seen.
  await sql`alter table rollups_1d alter column hours_seen set default ${sql.unsafe(String((1 << 24) - 1))}`;
  for (const [table, runs, step, span] of [
    ["rollups_1d", 1_430, "1 day", "364 days"],
    ["rollups_1h", 57, "1 hour", "364 days"],
    ["rollups_5m", 3, "5 minutes", "23 hours"],
  ] as const) {
    await sql`
      insert into ${sql(table)} (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
      select mirrors.id, 'availability', vantages.id, starts_at, ${runs}, ${counts}
      from mirrors cross join vantages cross join
        generate_series(date_bin(${step}, now(), timestamptz 'epoch') - ${span}::interval, now(), ${step}::interval) as starts_at`;
  }
  await sql`
    insert into tallies (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail, tally)
    select mirrors.id, 'availability', vantages.id, now(), 0, now(), 'ok', 'ok', '{"ttfbMs": 42.5}', '{"httpVersion": "2"}', '',
      json_build_object('vote', 'up', 'scheduledAt', extract(epoch from now()) * 1000, 'failures', 0, 'successes', 9,
        'workingSince', extract(epoch from now()) * 1000 - ${seconds(540)}, 'degraded', 0)
    from mirrors cross join vantages`;
  await sql`analyze`;
}

import { minutesPerDay } from "@heliograph/core";
import type { Database } from "@heliograph/db";

/** How far back strips, walks and outages go. */
const filledDays = 91;

/** Hexadecimal digits, and how minutes go for which they are drawn: places in core's `minuteStates`. */
const digits = "0123456789abcdef";
const statesOfDigits = "1111111112233334";

/**
 * Fills the strips of all mirrors and vantages that a database knows: every minute of every mirror goes its own way, as chance
 * has it, so that no two minutes of a chain are likely to be alike. Runs of the log are every fifth minute.
 */
export async function fillStrips(database: Database): Promise<void> {
  const sql = database.$client;
  await sql`set statement_timeout = 0`;
  for (const [kind, everyMinutes] of [
    ["availability", 1],
    ["log-view", 5],
  ] as const) {
    const runs = minutesPerDay / everyMinutes;
    const seen = `0\\1${"00".repeat(everyMinutes - 1)}`;
    await sql`
      insert into strips (mirror_id, kind, vantage_id, day, states, times)
      select mirrors.id, ${kind}, vantages.id, day,
        decode(regexp_replace(translate(left(drawn, ${runs}), ${digits}, ${statesOfDigits}), '(.)', ${seen}, 'g'), 'hex'),
        convert_to(left(drawn, ${minutesPerDay}), 'UTF8')
      from mirrors cross join vantages
        cross join generate_series(current_date - ${filledDays}::integer, current_date, interval '1 day') as day
        cross join lateral (
          select string_agg(md5(concat_ws(' ', random(), part, mirrors.id, vantages.id, day)), '')
          from generate_series(1, ${Math.ceil(minutesPerDay / 32)}) as part
        ) as chance (drawn)`;
  }
  await sql`vacuum analyze strips`;
}

/**
 * Fills what else pages of chains show: four walks an hour over each chain from each vantage, a drill of every fault at the first
 * two hops each week, a day of runs, an outage of each mirror every third day, and recommendations.
 */
export async function fillChains(database: Database): Promise<void> {
  const sql = database.$client;
  await sql`
    insert into walks (chain_id, vantage_id, scheduled_at, attempt, goproxy, started_at, outcome, error, detail, served_by, total_ms, walk)
    select chains.id, vantages.id, due, 0, goproxy, due, 'ok', 'ok', '', 'https://mirror-1.example.com/goproxy', 240, ${sampleWalk}::json
    from chains cross join vantages
      cross join generate_series(now() - ${`${filledDays} days`}::interval, now(), interval '15 minutes') as due`;
  await sql`
    insert into drills (chain_id, vantage_id, scheduled_at, hop, fault, goproxy, started_at, switch_ms, baseline_ms, walk)
    select chains.id, vantages.id, due, hop, fault, goproxy, due, 40, 240, ${sampleWalk}::json
    from chains cross join vantages
      cross join generate_series(now() - ${`${filledDays} days`}::interval, now(), interval '7 days') as due
      cross join generate_series(0, 1) as hop
      cross join unnest(array['not_found', 'server_error', 'rate_limited', 'refused', 'reset', 'unresolvable', 'bad_certificate',
        'stalled_headers', 'stalled_body']) as fault`;
  await sql`
    insert into rollups_1h (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
    select mirrors.id, 'availability', vantages.id, starts_at, 58, 0, 2, 0, '{40,20,44,20,48,18}'
    from mirrors cross join vantages cross join generate_series(date_bin('1 hour', now(), timestamptz 'epoch')
      - ${`${filledDays} days`}::interval, now(), interval '1 hour') as starts_at`;
  await sql`
    insert into incidents (mirror_id, cause, error, phase, severity, worst, started_at, opened_at, ended_at, vantages, sequence)
    select id, 'availability', 'http_5xx', 'resolved', 'down', 'down', began, began + interval '1 minute', began + interval '20 minutes', '{}', 1
    from mirrors cross join generate_series(now() - interval '90 days', now() - interval '1 day', interval '3 days') as began`;
  await sql`update verdicts set level = 'up', since = now(), judged_at = now()`;
  await sql`vacuum analyze`;
  await sql`checkpoint`;
}

const operations = ["info", "mod", "zip", "checksums"].map((operation) => ({
  operation,
  result: "served",
  servedBy: "https://mirror-1.example.com/goproxy",
  totalMs: 60,
  steps: [
    {
      source: "https://mirror-0.example.com/goproxy",
      outcome: "not-found",
      error: "http_4xx",
      status: 404,
      ms: 20,
    },
    { source: "https://mirror-1.example.com/goproxy", outcome: "ok", error: "ok", status: 200, ms: 40 },
  ],
}));

/** A walk in which the first hop had nothing. */
const sampleWalk = JSON.stringify({ result: "served", totalMs: 240, operations });

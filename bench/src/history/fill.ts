import { days } from "@heliograph/core";
import { makePartitions, upsertMirrors, upsertVantages, type Database } from "@heliograph/db";

/** How much there is to read: 12 mirrors seen from 5 vantages every 15 s for 30 days are 10,368,000 runs. */
export const size = { mirrors: 12, vantages: 5, everyMs: 15_000, runDays: 30, rollupDays: 360 };

/** How far back one call makes partitions, in days, with room on the other side. */
const partitionStride = 8;

/** Fills a database with history up to `now`: runs, their rollups, a year of older rollups, incidents and verdicts. */
export async function fillHistory(
  db: Database,
  now: number,
  tell: (progress: string) => void,
): Promise<void> {
  const today = Math.floor(now / days(1)) * days(1);
  await addCatalogue(db);
  for (let day = size.runDays; day >= 0; day -= partitionStride) {
    await makePartitions(db, now - days(day));
  }
  for (let day = size.runDays; day >= 0; day -= 1) {
    if (day % 5 === 0) tell(`runs of ${day} days ago`);
    await addRuns(db, today - days(day), now);
  }
  tell("rollups");
  await rollUp(db);
  await repeatOlder(db, "rollups_1h", today);
  await repeatOlder(db, "rollups_1d", today);
  tell("incidents");
  await addIncidents(db, now);
  await addNewest(db, now);
  await db.$client`vacuum analyze`;
  // What filling left to be written must not be written while reading is measured.
  await db.$client`checkpoint`;
}

async function addCatalogue(db: Database): Promise<void> {
  await upsertMirrors(
    db,
    numbersTo(size.mirrors).map((number) => ({
      slug: `mirror-${number}`,
      name: `Mirror ${number}`,
      base_url: `https://mirror-${number}.example/goproxy`,
      protocol: "goproxy",
      role: "mirror",
      operator: "",
    })),
  );
  await upsertVantages(
    db,
    numbersTo(size.vantages).map((number) => ({
      slug: `vantage-${number}`,
      name: { en: `Vantage ${number}`, "zh-CN": `观测点 ${number}` },
      region: `region-${number}`,
      network: "",
      tokenSha256: `${number}`,
    })),
  );
}

const numbersTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

/** Adds a day of runs in the order of their key, with latencies spread as real ones are, and their five minutes. */
async function addRuns(db: Database, day: number, now: number): Promise<void> {
  const sql = db.$client;
  const from = new Date(day).toISOString();
  const to = new Date(Math.min(day + days(1), now)).toISOString();
  await sql`
    insert into observations (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error, measures,
      facts, detail)
    select mirror_id, 'availability', vantage_id, due_at, 0, due_at + interval '7 ms',
      case when chance < 0.004 then 'failed' when chance < 0.006 then 'unknown' when chance < 0.01 then 'degraded'
        else 'ok' end,
      case when chance < 0.004 then 'http_5xx' when chance < 0.006 then 'agent_isolated' when chance < 0.01 then 'slow'
        else 'ok' end,
      jsonb_build_object('dnsMs', 1.5, 'connectMs', 14.25, 'tlsMs', 31.5, 'ttfbMs', ttfb_ms, 'totalMs', ttfb_ms + 1,
        'sizeBytes', 92),
      '{"address": "192.0.2.7", "family": "4", "httpVersion": "1.1", "tlsVersion": "TLSv1.3", "server": "nginx"}', ''
    from (
      select mirrors.id as mirror_id, vantages.id as vantage_id, due_at, random() as chance,
        round((40 * vantages.id * exp(random_normal(0, 0.2)))::numeric, 2) as ttfb_ms
      from mirrors cross join vantages cross join generate_series(${from}::timestamptz,
        ${to}::timestamptz - interval '1 ms', ${`${size.everyMs} ms`}::interval) as due_at
      order by mirrors.id, vantages.id, due_at
    ) as drawn`;
  await sql`
    insert into rollups_5m
    select mirror_id, kind, vantage_id, starts_at, sum(ok), sum(degraded), sum(failed), sum(unknown),
      coalesce(('{' || string_agg(bucket || ',' || runs, ',' order by bucket) || '}')::integer[], '{}')
    from (
      select mirror_id, kind, vantage_id, date_bin('5 minutes', scheduled_at, timestamptz 'epoch') as starts_at,
        case when outcome in ('ok', 'degraded') then
          ceil(ln((measures ->> 'ttfbMs')::float8) / ln(2::float8) * 8)::integer end as bucket,
        count(*) as runs, count(*) filter (where outcome = 'ok') as ok,
        count(*) filter (where outcome = 'degraded') as degraded,
        count(*) filter (where outcome = 'failed') as failed,
        count(*) filter (where outcome = 'unknown') as unknown
      from observations
      where scheduled_at >= ${from} and scheduled_at < ${to}
      group by 1, 2, 3, 4, 5
    ) as counted
    group by 1, 2, 3, 4`;
}

/** Makes the hours from the five minutes and the days from the hours. */
async function rollUp(db: Database): Promise<void> {
  const sql = db.$client;
  // Every hour of these days was seen.
  await sql`alter table rollups_1d alter column hours_seen set default ${sql.unsafe(String((1 << 24) - 1))}`;
  await sql`create aggregate merged(integer[]) (sfunc = merge_histogram, stype = integer[], initcond = '{}')`;
  await sql`
    insert into rollups_1h
    select mirror_id, kind, vantage_id, date_bin('1 hour', starts_at, timestamptz 'epoch'), sum(ok), sum(degraded),
      sum(failed), sum(unknown), merged(histogram)
    from rollups_5m group by 1, 2, 3, 4 order by 1, 2, 4, 3`;
  await sql`
    insert into rollups_1d
    select mirror_id, kind, vantage_id, date_bin('1 day', starts_at, timestamptz 'epoch'), sum(ok), sum(degraded),
      sum(failed), sum(unknown), merged(histogram)
    from rollups_1h group by 1, 2, 3, 4 order by 1, 2, 4, 3`;
}

/** Repeats the whole days that have runs, again and again, until they fill a year. */
async function repeatOlder(db: Database, table: "rollups_1h" | "rollups_1d", today: number): Promise<void> {
  const sql = db.$client;
  const period = days(size.runDays);
  await sql`
    insert into ${sql(table)}
    select mirror_id, kind, vantage_id, starts_at - shift, ok, degraded, failed, unknown, histogram
    from ${sql(table)} cross join generate_series(1, ${size.rollupDays / size.runDays - 1}::integer) as place
      cross join lateral (select place * ${`${period} ms`}::interval as shift) as shifted
    where starts_at >= ${new Date(today - period).toISOString()} and starts_at < ${new Date(today).toISOString()}`;
}

/** A year in which every mirror was down for twenty minutes each week; a tenth of them still are. */
async function addIncidents(db: Database, now: number): Promise<void> {
  const sql = db.$client;
  await sql`
    insert into incidents (mirror_id, cause, phase, severity, worst, started_at, opened_at, ended_at, vantages, sequence)
    select id, 'availability', case when open then 'open' else 'resolved' end, 'down', 'down', began_at,
      began_at + interval '1 minute', case when open then null else began_at + interval '20 minutes' end,
      '{vantage-1,vantage-2}', case when open then 2 else 3 end
    from mirrors cross join generate_series(51, 0, -1) as week
      cross join lateral (select ${new Date(now).toISOString()}::timestamptz - week * interval '7 days'
        - interval '10 minutes' * (id % 10 + 1) as began_at, week = 0 and id % 10 = 0 as open) as drawn
    order by week desc, id`;
  await sql`
    insert into incident_changes (incident_id, sequence, kind, severity, at)
    select id, 1, 'opened', 'partial', opened_at from incidents
    union all select id, 2, 'escalated', 'down', opened_at + interval '2 minutes' from incidents
    union all select id, 3, 'resolved', 'down', ended_at + interval '1 minute' from incidents where ended_at is not null`;
}

/** What every vantage saw last of every mirror, and the verdict on it. */
async function addNewest(db: Database, now: number): Promise<void> {
  const sql = db.$client;
  await sql`
    insert into tallies
    select mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail,
      '{"vote": "up", "failures": 0, "successes": 9}'
    from (
      select distinct on (mirror_id, kind, vantage_id) * from observations
      where scheduled_at >= ${new Date(now - 2 * size.everyMs).toISOString()}
      order by mirror_id, kind, vantage_id, scheduled_at desc
    ) as newest`;
  await sql`
    update verdicts set level = 'up', since = now(), judged_at = now(), sequence = 1,
      vantages = '{"up": ["vantage-1", "vantage-2", "vantage-3", "vantage-4", "vantage-5"], "degraded": [], "down": []}'`;
}

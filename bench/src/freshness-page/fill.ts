import type { Database } from "@heliograph/db";

/** Modules of the basket, which every mirror lists. */
export const basket = Array.from({ length: 10 }, (_, index) => `example.com/basket${index}`);

/** How far back releases and lags go. */
const releaseDays = 100;
const lagDays = 90;

/**
 * Fills what readers of freshness see, for all mirrors and vantages that a database knows: 12 releases an hour that were
 * watched for and came within two hours, 5,000 an hour of late that nobody followed, and what was counted of them.
 */
export async function fillFreshness(database: Database): Promise<void> {
  const sql = database.$client;
  await sql`set statement_timeout = 0`;
  await sql`
    insert into releases (module, version, source, published_after, published_by, followed_until)
    select 'example.com/m' || n % 500, 'v1.' || n / 500 || '.0', 'feed', at, at, at + interval '6 hours'
    from generate_series(1, ${releaseDays * 24 * 12}::integer) as n,
      lateral (select date_trunc('second', now()) - n * interval '5 minutes' as at) as published`;
  await sql`
    insert into sightings (release_id, mirror_id, vantage_id, looks, looked_at, list_missed_at, list_first_shown_at,
      list_shown_at, latest_missed_at, latest_first_shown_at, latest_shown_at, exact_first_shown_at, exact_shown_at, absent_count)
    select releases.id, mirrors.id, vantages.id, '[]', shown + interval '5 minutes', shown - interval '30 seconds', shown, shown,
      shown - interval '30 seconds', shown, shown, shown, shown, 0
    from releases cross join mirrors cross join vantages,
      lateral (select published_by + random() * random() * interval '2 hours' + interval '30 seconds' as shown) as sight`;
  await sql`
    insert into releases (module, version, source, published_after, published_by)
    select 'example.com/other' || n, 'v1.0.0', 'feed', at, at
    from generate_series(1, 360000) as n, lateral (select now() - n * interval '0.72 seconds' as at) as published`;
  for (const [table, step, arrived] of [
    ["lags_1h", "1 hour", 12],
    ["lags_1d", "1 day", 288],
  ] as const) {
    await sql`
      insert into ${sql(table)} (mirror_id, vantage_id, surface, starts_at, arrived, missing, at_least, at_most,
        max_at_least_ms, max_at_most_ms, within_1m, within_5m, within_30m)
      select mirrors.id, vantages.id, surface, starts_at, ${arrived}, 1, buckets, buckets, 7000000, 7100000, 1, 2, 6
      from mirrors cross join vantages cross join unnest(array['list', 'latest', 'exact']) as surface
        cross join generate_series(date_bin(${step}, now(), timestamptz 'epoch') - ${`${lagDays} days`}::interval, now(),
          ${step}::interval) as starts_at,
        lateral (
          select array_agg(value order by bucket, place) as buckets
          from generate_series(120, 175, 5) as bucket, unnest(array[bucket, ${arrived / 12}]) with ordinality as pair (value, place)
        ) as counted`;
  }
  await sql`
    insert into listings (mirror_id, vantage_id, module, newest, latest, count, looked_at, changed_at)
    select mirrors.id, vantages.id, module, 'v1.' || mirrors.id || '.0', 'v1.0.0', 100, now(), now()
    from mirrors cross join vantages cross join unnest(${basket}::text[]) as module`;
  await sql`
    insert into spreads (mirror_id, vantage_id, module, asked_at, answers, bodies, differing, disagrees)
    select mirrors.id, vantages.id, ${basket[0] ?? ""}, asked_at, '{0,1,0,0,1}',
      '[{"digest":"0123456789abcdef","count":9,"newest":"v1.0.0","etag":"","backends":[]}]', '{v1.0.0}', random() < 0.1
    from mirrors cross join vantages cross join
      generate_series(now() - interval '24 hours', now(), interval '5 minutes') as asked_at`;
  await sql`
    insert into cold_fetches (mirror_id, vantage_id, module, version, stored, first_asked_at, first_status, missed_at, found_at,
      ttfb_ms, reason)
    select mirrors.id, vantages.id, 'example.com/cold', 'v1.0.' || n, false, now() - n * interval '1 hour', 404,
      now() - n * interval '1 hour', now() - n * interval '1 hour' + interval '1 minute', 900, 'not found'
    from mirrors cross join vantages cross join generate_series(1, ${lagDays * 24}::integer) as n`;
  await sql`analyze`;
}

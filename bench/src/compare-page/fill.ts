import type { Database } from "@heliograph/db";

/** Fills 90 days of transfers for all mirrors and vantages that a database knows, four an hour each, of all sizes and temperatures. */
export async function fillTransfers(database: Database): Promise<void> {
  const sql = database.$client;
  await sql`
    insert into transfers (mirror_id, vantage_id, scheduled_at, attempt, module, version, size_class, is_whole, temperature, family,
      address, size_bytes, duration_ms, total_ms, ttfb_ms, mbps, best_second_mbps, idle_ttfb_ms, loaded_ttfb_ms, link_mbps,
      link_through, link_bound)
    select mirrors.id, vantages.id, due_at, 0, 'example.com/big', 'v1.0.0', class, class > 1,
      case when chance < 0.2 then 'cold' when chance < 0.9 then 'warm' else 'unknown' end, case when chance < 0.3 then 6 else 4 end,
      '192.0.2.7', class * 1000000, class * 8000 / mbps, class * 8000 / mbps + 60, 40 * mirrors.id * exp(chance), mbps, mbps * 1.2,
      array[31.5, 29.25, 40.125, 35, 33.75]::real[], array[61.5, 59.25]::real[], mbps * 2, 'mirror-0.example.com', chance > 0.95
    from mirrors cross join vantages
      cross join generate_series(now() - interval '90 days', now(), interval '15 minutes') as due_at
      cross join lateral (select random() + 0 * (mirrors.id + vantages.id + extract(epoch from due_at)) as chance) as drawn
      cross join lateral (
        select case when chance > 0.98 then 30 when chance > 0.87 then 10 else 1 end as class, 2 + 60 * chance * chance as mbps
      ) as sized`;
  await sql`analyze`;
}

import { sql } from "drizzle-orm";
import type { ErrorClass, Facts, NodeRuns } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { vantages } from "../../schema/vantages.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** How the runs of a mirror that ended at one address went; times are epoch milliseconds. */
export type StoredNode = {
  address: string;
  /** What the newest answer said, or the newest run where none was answered. */
  facts: Facts;
  vantages: string[];
  runs: number;
  failed: number;
  errors: { error: ErrorClass; count: number }[];
  p50Ms: number | null;
  lastSeenAt: number;
  /** How it went of late, vantage by vantage. */
  lately: Omit<NodeRuns, "address">[];
};

/**
 * Which addresses of a mirror answered or failed since then, how often, and how did each vantage fare with them of late?
 * At most so many, those in most use first; an address that a run passed over, because it could not connect, failed in that run.
 * Runs that can be laid to nobody, or that came to no address, are left out.
 */
export async function readNodes(
  db: Database | Transaction,
  { mirrorId, since, lately, limit }: { mirrorId: number; since: number; lately: number; limit: number },
): Promise<StoredNode[]> {
  const rows = await db.execute<StoredNode>(sql`
    with seen as materialized (
      select facts ->> 'address' as address, facts, vantages.slug as vantage, vantages.position, scheduled_at, started_at,
        outcome = 'failed' as failed, error, (measures ->> 'ttfbMs')::float8 as ttfb_ms
      from ${observations} join ${vantages} on vantages.id = vantage_id and vantages.retired_at is null
      where mirror_id = ${mirrorId} and kind = ${pageKind} and scheduled_at >= ${moment(since)} and outcome <> 'unknown'
        and facts ->> 'address' <> ''
    ),
    met as (
      select address, facts, vantage, position, scheduled_at, started_at, failed, error, ttfb_ms from seen
      union all
      select passed[1], '{}', vantage, position, scheduled_at, started_at, true, passed[2], null
      from seen, regexp_matches(facts ->> 'passedOver', '([0-9a-f.:]+)=(connect_refused|connect_timeout)', 'g') as passed
    ),
    nodes as (
      select address, count(*)::integer as runs, (count(*) filter (where failed))::integer as failed,
        percentile_cont(0.5) within group (order by ttfb_ms) filter (where not failed) as p50_ms,
        max(started_at) as last_seen_at
      from met group by address
    ),
    newest as (
      select distinct on (address) address, facts from met order by address, failed, started_at desc
    ),
    errors as (
      select address, json_agg(json_build_object('error', error, 'count', count) order by count desc, error) as errors
      from (select address, error, count(*) from met where failed group by address, error) as counted
      group by address
    ),
    lookers as (
      select address, json_agg(vantage order by position) as vantages,
        json_agg(json_build_object('vantage', vantage, 'runs', runs, 'failed', failed) order by position)
          filter (where runs > 0) as lately
      from (
        select address, vantage, position, count(*) filter (where scheduled_at >= ${moment(lately)}) as runs,
          count(*) filter (where failed and scheduled_at >= ${moment(lately)}) as failed
        from met group by address, vantage, position
      ) as counted
      group by address
    )
    select address, facts, vantages, runs, failed, coalesce(errors, '[]') as errors, p50_ms as "p50Ms",
      extract(epoch from last_seen_at)::float8 * 1000 as "lastSeenAt", coalesce(lately, '[]') as lately
    from nodes join newest using (address) join lookers using (address) left join errors using (address)
    order by runs desc, address limit ${limit}`);
  return [...rows];
}

import type { Facts } from "@heliograph/core";
import type { Database } from "@heliograph/db";

const iso = (at: number) => new Date(at).toISOString();

/** A run of a vantage on mirror `a`, answered in 40 ms unless it failed. */
export async function run({ $client: sql }: Database, { at, vantage = "north", ...saw }: Run): Promise<void> {
  const { kind = "availability", error = "ok", facts = {}, measures = { ttfbMs: 40 } } = saw;
  await sql`
    insert into observations (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail)
    select mirrors.id, ${kind}, vantages.id, ${iso(at)}, 0, ${iso(at)},
      ${{ ok: "ok", agent_isolated: "unknown" }[error] ?? "failed"}, ${error},
      ${JSON.stringify(measures)}::text::json, ${JSON.stringify(facts)}::text::json, ''
    from mirrors, vantages where mirrors.slug = 'a' and vantages.slug = ${vantage}`;
}

type Run = {
  at: number;
  vantage?: string;
  kind?: string;
  error?: string;
  facts?: Facts;
  measures?: Record<string, number>;
};

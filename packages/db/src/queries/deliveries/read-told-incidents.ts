import { sql } from "drizzle-orm";
import type { Cause, ErrorClass, Notice, Phase, Severity } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";
import { incidents } from "../../schema/incidents.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** An incident with all that is told of it; times are epoch milliseconds. */
export type ToldIncident = {
  id: number;
  mirror: { slug: string; name: string; baseUrl: string } | null;
  subject: string | null;
  cause: Cause;
  error: ErrorClass | null;
  phase: Phase;
  severity: Severity;
  startedAt: number;
  endedAt: number | null;
  /** The incident that explains it. */
  underId: number | null;
  late: boolean;
  flappingSince: number | null;
  acknowledgedAt: number | null;
  sequence: number;
  /** Who sees it. */
  vantages: Notice["vantages"];
  /** The newest that was found of it. */
  finding: Notice["finding"];
  /** The mirrors of the incidents that it explains. */
  affected: Notice["affected"];
};

/** What is there to tell of these incidents? By their numbers. */
export async function readToldIncidents(
  tx: Transaction,
  ids: readonly number[],
): Promise<Map<number, ToldIncident>> {
  const rows = await tx.execute<ToldIncident>(sql`
    select ${incidents.id}, ${incidents.subject}, cause, error, phase, severity, late, sequence,
      ${epochMs(incidents.startedAt)} as "startedAt", ${epochMsOrNull(incidents.endedAt)} as "endedAt",
      under_id as "underId", ${epochMsOrNull(incidents.flappingSince)} as "flappingSince",
      ${epochMsOrNull(incidents.acknowledgedAt)} as "acknowledgedAt",
      (select json_build_object('slug', slug, 'name', name, 'baseUrl', base_url)
        from ${mirrors} where ${mirrors.id} = ${incidents.mirrorId}) as mirror,
      (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by position), '[]')
        from ${vantages} where slug = any(${incidents.vantages})) as vantages,
      (select json_build_object('subject', found.subject, 'detail', detail)
        from ${findings} as found where incident_id = ${incidents.id}
        order by last_found_at desc, found.id desc limit 1) as finding,
      (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by position), '[]')
        from ${mirrors} where ${mirrors.id} in (
          select mirror_id from ${incidents} as explained where explained.under_id = ${incidents.id})) as affected
    from ${incidents}
    where ${anyOf(incidents.id, ids)}`);
  return new Map(rows.map((incident) => [incident.id, incident]));
}
